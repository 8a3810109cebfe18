select notice_id, way, recipient, language
from notice
where message_id is null and due_at <= :now
order by notice_id
fetch first 1000 rows only
