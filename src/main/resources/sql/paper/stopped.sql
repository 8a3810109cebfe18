-- Rows of a month that stand still for one of some causes, by OPD.
select coalesce(nullif(coalesce(r.opd, f.opd), ''), s.sponsor_opd, '') as opd, r.nik, l.code, l.amount, f.source, f.source_version, r.line, r.cells, l.edits
from payroll_file f
join letter l on l.file_id = f.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
left join (${paper/sponsorOpd}) s on s.sponsor = r.nip
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and l.code in (:codes) and ${deadletter/stands} and r.state <> 'B'
  and (:opd = '' or coalesce(nullif(coalesce(r.opd, f.opd), ''), s.sponsor_opd, '') = :opd)
order by coalesce(nullif(coalesce(r.opd, f.opd), ''), s.sponsor_opd, ''), r.file_id, r.line
