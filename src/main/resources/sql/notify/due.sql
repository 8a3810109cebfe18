select message_id, way, recipient, language, attempts, written_at
from message
where state = 'waiting' and due_at <= :now
order by message_id
fetch first 20 rows only
