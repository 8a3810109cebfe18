-- Of one person, by their own index.
select entry_id, at_time, who, action, subject, detail, before_value, after_value, reason
from journal
where who = :who and entry_id < :before
order by who desc, entry_id desc
fetch first 101 rows only
