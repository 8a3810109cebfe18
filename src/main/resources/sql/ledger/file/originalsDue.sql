select original_id, file_id, path, dropped, sha256, bytes, modified, taken_at, looks, changed_at
from original
where next_at <= :now or changed_at is not null
order by original_id
fetch first 200 rows only
