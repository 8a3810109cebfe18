select entry_id, at_time, who, action, subject, detail, before_value, after_value, reason
from journal
where entry_id < :before
order by entry_id desc
fetch first 101 rows only
