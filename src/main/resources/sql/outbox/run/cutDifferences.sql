-- Rows that go although their cut is not the share of who is paid, by OPD.
select f.scheme, coalesce(r.opd, f.opd) as opd, r.nik, r.kpj, f.name, r.line, r.note
from payroll_file f
join payroll_row r on r.file_id = f.file_id
where f.blth = :blth and f.state = 'taken' and (:scheme = '' or f.scheme = :scheme) and r.state = 'B' and r.note like '%CUT_DIFFERS: %'
order by f.scheme, coalesce(r.opd, f.opd), r.file_id, r.line
fetch first :most rows only
