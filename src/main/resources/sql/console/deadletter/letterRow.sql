select f.source, f.source_version, f.scheme, r.blth, coalesce(r.opd, f.opd) as opd, r.cells
from payroll_row r
join payroll_file f on f.file_id = r.file_id
where r.file_id = :file and r.line = :line and f.state in ('taken', 'replaced', 'withdrawn')
