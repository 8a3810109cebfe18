-- Rows of a month whose person the insurer does not know, or not as active, by OPD.
select coalesce(r.opd, f.opd) as opd, r.nik, r.kpj, r.base, f.source_version, r.line, r.cells, l.edits
from payroll_file f
join letter l on l.file_id = f.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and l.code in ('NOT_ENROLLED', 'ENROLMENT_INACTIVE')
  and ${deadletter/stands} and l.state <> 'discarded' and r.state <> 'B' and r.nik is not null
  and (:opd = '' or coalesce(r.opd, f.opd) = :opd)
order by coalesce(r.opd, f.opd), r.file_id, r.line
