-- Workers the insurer does not know yet, and among them those it has been asked to enrol, by OPD.
select coalesce(r.opd, f.opd) as opd, count(*) as part, count(distinct q.nik) as whole
from payroll_file f
join letter l on l.file_id = f.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
left join enrolment_request q on q.nik = r.nik and q.state = 'asked'
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and l.code = 'NOT_ENROLLED' and ${deadletter/stands} and r.state <> 'B'
group by coalesce(r.opd, f.opd)
order by 2 desc, 1
fetch first 500 rows only
