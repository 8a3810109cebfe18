select h.file_id, h.line, f.scheme, f.source, f.name, r.nik, r.total, n.name as by_name, h.by_line
from held_void h
join payroll_file f on f.file_id = h.file_id
join payroll_row r on r.file_id = h.file_id and r.line = h.line
join payroll_file n on n.file_id = h.by_file
where f.blth = :blth and (:scheme = '' or f.scheme = :scheme)
order by 1, 2
fetch first 100 rows only
