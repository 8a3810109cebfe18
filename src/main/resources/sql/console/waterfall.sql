-- Each person once: what they come to in the month and in the one before.
select coalesce(sum(case when p.nik is null then t.total end), 0) as joined,
       coalesce(sum(case when t.nik is null then p.total end), 0) as gone,
       coalesce(sum(case when t.base <> p.base then t.total - p.total end), 0) as wages,
       coalesce(sum(case when t.base = p.base then t.total - p.total end), 0) as rates,
       coalesce(sum(case when p.nik is null then 1 end), 0) as people_joined,
       coalesce(sum(case when t.nik is null then 1 end), 0) as people_gone,
       coalesce(sum(case when t.base <> p.base and t.total <> p.total then 1 end), 0) as people_wages,
       coalesce(sum(case when t.base = p.base and t.total <> p.total then 1 end), 0) as people_rates
from (select r.nik, sum(r.total) as total, sum(r.base) as base
      from payroll_row r
      join payroll_file f on f.file_id = r.file_id
      join batch b on b.batch_id = r.batch_id
      where r.blth = :blth and f.scheme = :scheme and f.state = 'taken' and r.state = 'B' and b.kind <> 'VOID'
        and b.state in ('open', 'queued', 'sent', 'accepted')
      group by r.nik) t
full outer join
     (select r.nik, sum(r.total) as total, sum(r.base) as base
      from payroll_row r
      join payroll_file f on f.file_id = r.file_id
      join batch b on b.batch_id = r.batch_id
      where r.blth = :before and f.scheme = :scheme and f.state = 'taken' and r.state = 'B' and b.kind <> 'VOID'
        and b.state in ('open', 'queued', 'sent', 'accepted')
      group by r.nik) p on p.nik = t.nik
