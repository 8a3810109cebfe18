-- About one thing, by its own index; there are few.
select entry_id, at_time, who, action, subject, detail, before_value, after_value, reason
from journal
where subject = :subject and entry_id < :before and (:who = '' or who = :who)
order by entry_id desc
fetch first 101 rows only
