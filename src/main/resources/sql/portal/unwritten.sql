-- Files that are to be there and were not written yet.
select portal_file_id, scheme, blth, npp, sheet, part, people, sha256, written_at
from portal_file
where written_at is null
order by portal_file_id
