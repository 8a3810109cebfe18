-- With rows that are still there.
select f.file_id, f.blth, f.source, f.source_version
from payroll_file f
where f.blth = :blth and f.state in ('taken', 'replaced', 'withdrawn') and f.rows_removed_at is null
order by f.file_id
