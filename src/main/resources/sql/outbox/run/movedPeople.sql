-- Who was owed for the month before and stands elsewhere in this one: under another OPD of the scheme, or under another scheme
-- and no longer under the old one. Within a scheme a row that owes nothing moves nobody: extra pay from elsewhere, a cut that ended.
-- Into another scheme it does: the enrolment in the old one has to end.
select r.nik, coalesce(r.kpj, p.kpj) as kpj, g.scheme as from_scheme, coalesce(p.opd, g.opd) as from_opd, f.scheme, coalesce(r.opd, f.opd) as opd,
       ${ledger/disposition} as disposition
from payroll_row p
join payroll_file g on g.file_id = p.file_id
join payroll_row r on r.blth = :blth and r.nik = p.nik
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
where p.blth = :before and p.state = 'B' and g.state = 'taken' and f.state = 'taken' and not r.twin
  and (:scheme = '' or g.scheme = :scheme or f.scheme = :scheme)
  and (f.scheme = g.scheme and r.state <> 'S' and coalesce(r.opd, f.opd) <> coalesce(p.opd, g.opd)
       or f.scheme <> g.scheme and not exists (
           select 1
           from payroll_row s
           join payroll_file o on o.file_id = s.file_id
           where s.blth = :blth and s.nik = p.nik and o.scheme = g.scheme and o.state = 'taken'))
order by g.scheme, r.nik
fetch first :most rows only
