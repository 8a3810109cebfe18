select entry_id, at_time, who, action, subject, detail, before_value, after_value, reason
from journal where entry_id > :entry
order by entry_id
fetch first 1000 rows only
