-- Rule 3: who stands in this source and month; the file that is about to be replaced no longer counts.
select r.nip as person, r.file_id, r.line, f.name, coalesce(r.opd, f.opd) as opd
from unnest(cast(:people as varchar(18) array)) as k (person)
join staff_row s on s.blth = :blth and s.nip = k.person
join payroll_row r on r.file_id = s.file_id and r.line = s.line and r.nip = s.nip
join payroll_file f on f.file_id = r.file_id
where f.source = :source and not r.twin
  and (f.file_id = :file or (f.state = 'taken' and f.file_id not in (:replaced)))
