-- Of some people those who have rows under more than one scheme in a month.
insert into shared_person (blth, nik)
select r.blth, r.nik
from unnest(cast(:people as varchar(18) array)) as k (person)
join payroll_row r on r.blth = :blth and r.nik = k.person
join payroll_file f on f.file_id = r.file_id
where not exists (select 1 from shared_person s where s.blth = r.blth and s.nik = r.nik)
group by r.blth, r.nik
having count(distinct f.scheme) > 1
