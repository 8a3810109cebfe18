-- Who of some people stands under another scheme in a month.
select r.nik, f.scheme, coalesce(r.opd, f.opd) as opd
from unnest(cast(:people as varchar(18) array)) as k (person)
join payroll_row r on r.blth = :blth and r.nik = k.person
join payroll_file f on f.file_id = r.file_id
where f.scheme <> :scheme and f.state = 'taken'
