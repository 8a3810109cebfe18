select distinct f.name as file, f.source, f.blth, f.archived, f.sha256, f.arrived_at
from ${upkeep/person/keys} k
join payroll_file f on f.file_id = k.file_id
where f.original_removed_at is null
order by f.blth, f.archived
