select ended_at, folder, files, bytes, failure
from backup_made
order by backup_id desc
fetch first 50 rows only
