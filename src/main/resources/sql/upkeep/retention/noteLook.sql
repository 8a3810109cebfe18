insert into retention_look (ended_at, who, result, failure) values (:now, :who, :result, :failure)
