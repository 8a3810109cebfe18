insert into journal (at_time, who, action, subject, detail) values (:now, :who, :action, :subject, :detail)
