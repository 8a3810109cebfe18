-- Rows of replaced files: superseded, but for those that the insurer still holds or may hold, which their batches count.
select f.scheme, case when b.state = 'accepted' and b.kind <> 'VOID' or b.state <> 'accepted' and b.kind = 'VOID' then 'accepted'
                      when b.state = 'sent' then 'pending' when b.state = 'stuck' then 'dead' else 'superseded' end as disposition,
       cast(sum(b.records) as bigint) as records, cast(sum(b.rupiah) as bigint) as rupiah
from payroll_file f
join batch b on b.file_id = f.file_id
where f.blth = :blth and f.state = 'replaced'
group by f.scheme, case when b.state = 'accepted' and b.kind <> 'VOID' or b.state <> 'accepted' and b.kind = 'VOID' then 'accepted'
                        when b.state = 'sent' then 'pending' when b.state = 'stuck' then 'dead' else 'superseded' end
union all
-- All others of them are in no batch.
select f.scheme, 'superseded', cast(sum(f.rows_read) - coalesce(sum(b.records), 0) as bigint), cast(0 as bigint)
from payroll_file f
left join (select b.file_id, sum(b.records) as records from batch b where b.blth = :blth group by b.file_id) b on b.file_id = f.file_id
where f.blth = :blth and f.state = 'replaced'
group by f.scheme
