select f.scheme, case b.state when 'accepted' then 'accepted' when 'stuck' then 'dead' else 'pending' end as disposition,
       sum(b.records) as records, sum(b.rupiah) as rupiah
from batch b
join payroll_file f on f.file_id = b.file_id
where b.blth = :blth and f.state = 'taken' and b.state <> 'superseded'
group by f.scheme, case b.state when 'accepted' then 'accepted' when 'stuck' then 'dead' else 'pending' end
