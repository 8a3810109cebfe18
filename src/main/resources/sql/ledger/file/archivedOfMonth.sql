select f.file_id, f.archived, f.sha256, case when f.original_removed_at is null then 0 else 1 end as removed
from payroll_file f
where f.blth = :blth and f.archived is not null and f.carried_from is null
order by f.file_id
