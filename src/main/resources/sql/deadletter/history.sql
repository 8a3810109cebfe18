select at_time, who, action, detail from journal where subject = :subject order by entry_id
