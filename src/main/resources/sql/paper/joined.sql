-- Who stands in a month of a scheme and did not in the month before, by OPD.
select coalesce(r.opd, f.opd) as opd, r.nik, r.kpj, r.base, f.source_version, r.line, r.cells, l.edits
from payroll_file f
join payroll_row r on r.file_id = f.file_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and r.state not in ('S', 'X') and not r.twin and r.nik is not null
  and (:opd = '' or coalesce(r.opd, f.opd) = :opd)
  and not exists (
      select 1
      from payroll_row p
      join payroll_file g on g.file_id = p.file_id
      where p.blth = :before and p.nik = r.nik and g.scheme = :scheme and g.state = 'taken' and p.state not in ('S', 'X'))
order by coalesce(r.opd, f.opd), r.file_id, r.line
