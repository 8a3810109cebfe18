insert into missing (scheme, blth, nik, kpj, name)
select :scheme, cast(:blth as integer), e.nik, min(e.kpj), min(e.name)
from enrolment e
join enrolment_npp n on n.npp = e.npp and n.snapshot_id = e.snapshot_id
where e.npp = :npp and e.from_date <= :last and (e.to_date >= :first or (e.to_date is null and e.active))
  and not exists (
      select 1 from payroll_row r join payroll_file f on f.file_id = r.file_id
      where r.blth = :blth and r.nik = e.nik and f.scheme = :scheme and f.state = 'taken')
group by e.nik
