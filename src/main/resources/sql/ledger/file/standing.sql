select coalesce(r.opd, f.opd) as opd, r.total, f.scheme, f.blth, b.origin
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
where r.file_id = :file and r.line = :line
