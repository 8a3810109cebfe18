-- Rule 3: who stands in this source and month; the file that is about to be replaced no longer counts.
select r.nik as person, r.file_id, r.line, f.name, coalesce(r.opd, f.opd) as opd
from unnest(cast(:people as varchar(18) array)) as k (person)
join payroll_row r on r.blth = :blth and r.nik = k.person
join payroll_file f on f.file_id = r.file_id
where f.source = :source and not r.twin
  and (f.file_id = :file or (f.state = 'taken' and f.file_id not in (:replaced)))
