-- Whose lines differ between a snapshot and what it replaces, as far as they have rows.
insert into enrolment_change (npp, nik)
select distinct d.npp, d.nik
from (
    select coalesce(n.npp, o.npp) as npp, coalesce(n.nik, o.nik) as nik
    from (select * from enrolment where snapshot_id = :snapshot) n
    full outer join (
        select e.* from enrolment e
        join enrolment_npp c on c.npp = e.npp and c.snapshot_id = e.snapshot_id
        where e.npp in (select npp from enrolment where snapshot_id = :snapshot)
    ) o
    on o.npp = n.npp and o.nik = n.nik and o.kpj = n.kpj and o.birth_date = n.birth_date and o.programmes = n.programmes
       and o.active = n.active and o.from_date = n.from_date and coalesce(o.to_date, date '9999-12-31') = coalesce(n.to_date, date '9999-12-31')
       and o.name = n.name
    where n.nik is null or o.nik is null
) d
cross join (select distinct blth from payroll_file where state = 'taken') m
join payroll_row r on r.blth = m.blth and r.nik = d.nik
where not exists (select 1 from enrolment_change c where c.npp = d.npp and c.nik = d.nik)
