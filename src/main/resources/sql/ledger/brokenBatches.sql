-- What a batch counts, what its rows come to, and what is found of them in its runs, which is all that goes to the insurer; what was removed by rule
-- was in both.
select b.batch_id, b.records, b.rupiah, coalesce(r.records, 0) as row_records, coalesce(r.rupiah, 0) as row_rupiah,
       coalesce(g.records, 0) as run_records, coalesce(g.rupiah, 0) as run_rupiah
from batch b
left join (select batch_id, sum(records) as records, sum(rupiah) as rupiah
           from (select batch_id, count(*) as records, sum(total) as rupiah from payroll_row where blth = :blth group by batch_id
                 union all
                 select batch_id, sum(records), sum(rupiah) from removed_row where blth = :blth group by batch_id) k
           group by batch_id) r
  on r.batch_id = b.batch_id
left join (select batch_id, sum(records) as records, sum(rupiah) as rupiah
           from (select p.batch_id, count(*) as records, sum(r.total) as rupiah
                 from batch m
                 join batch_run p on p.batch_id = m.batch_id
                 join payroll_row r on ${ledger/inRun}
                 where m.blth = :blth
                 group by p.batch_id
                 union all
                 select batch_id, sum(records), sum(rupiah) from removed_row where blth = :blth group by batch_id) k
           group by batch_id) g
  on g.batch_id = b.batch_id
where b.blth = :blth and (b.records <> coalesce(r.records, 0) or b.rupiah <> coalesce(r.rupiah, 0)
    or b.records <> coalesce(g.records, 0) or b.rupiah <> coalesce(g.rupiah, 0))
