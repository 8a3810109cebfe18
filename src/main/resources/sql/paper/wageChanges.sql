-- Whose iuran of a month has another base than that of the month before, in the same scheme, by OPD.
select coalesce(r.opd, f.opd) as opd, r.nik, r.kpj, r.base, p.base as before, f.source_version, r.line, r.cells, l.edits
from payroll_file f
join payroll_row r on r.file_id = f.file_id
join payroll_row p on p.blth = :before and p.nik = r.nik
join payroll_file g on g.file_id = p.file_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and r.state = 'B'
  and g.scheme = :scheme and g.state = 'taken' and p.state = 'B' and r.base <> p.base
  and (:opd = '' or coalesce(r.opd, f.opd) = :opd)
order by coalesce(r.opd, f.opd), r.file_id, r.line
