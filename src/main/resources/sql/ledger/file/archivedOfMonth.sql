select f.file_id, f.archived, f.sha256
from payroll_file f
where f.blth = :blth and f.archived is not null and f.carried_from is null
order by f.file_id
