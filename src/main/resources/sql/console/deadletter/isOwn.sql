-- Whether an OPD has a row about a person in a month.
select count(*)
from payroll_row r
join payroll_file f on f.file_id = r.file_id
where r.blth = :blth and r.nik = :nik and f.scheme = :scheme and coalesce(r.opd, f.opd) = :opd
