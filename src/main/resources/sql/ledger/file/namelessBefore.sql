-- The rows whose NIK does not read in files that were replaced.
select p.file_id, p.cells
from payroll_file o
join payroll_row p on p.file_id = o.file_id
where o.scheme = :scheme and o.blth = :blth and o.state in ('replaced', 'withdrawn') and p.nik is null
