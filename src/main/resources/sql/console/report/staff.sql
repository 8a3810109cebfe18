-- Who has pay in a month, each once; of them whose row stands or is on its way; sponsors among them, and their workers.
select count(*) as staff, coalesce(sum(p.covered), 0) as covered, coalesce(sum(case when w.workers > 0 then 1 else 0 end), 0) as sponsors,
       coalesce(sum(w.workers), 0) as workers, count(distinct p.opd) as units,
       count(distinct case when w.workers > 0 then p.opd end) as sponsoring_units
from (select coalesce(r.nip, r.nik) as person, min(coalesce(r.opd, f.opd)) as opd, max(case when r.state = 'B' then 1 else 0 end) as covered
      from payroll_file f
      join payroll_row r on r.file_id = f.file_id
      where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and f.source <> :list and not r.twin
        and (r.nip is not null or (:list = '' and r.nik is not null))
      group by coalesce(r.nip, r.nik)) p
left join (select r.nip, count(*) as workers
           from payroll_file f
           join payroll_row r on r.file_id = f.file_id
           where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and f.source = :list and r.state = 'B'
           group by r.nip) w on w.nip = p.person
