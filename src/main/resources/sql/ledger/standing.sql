select coalesce(r.opd, f.opd) as opd, r.total, f.scheme, f.blth
from payroll_row r join payroll_file f on f.file_id = r.file_id
where r.file_id = :file and r.line = :line
