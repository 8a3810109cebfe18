-- The rows of a correction or late batch with what they come to, and what stood accepted of the same people before.
select r.file_id, r.line, r.nik, r.base, f.source, f.source_version, r.cells, l.edits,
       coalesce(r.jkk_employer, 0) + coalesce(r.jkk_worker, 0) as jkk, coalesce(r.jkm_employer, 0) + coalesce(r.jkm_worker, 0) as jkm,
       coalesce(r.jht_employer, 0) as jht_employer, coalesce(r.jht_worker, 0) as jht_worker,
       coalesce(r.jp_employer, 0) as jp_employer, coalesce(r.jp_worker, 0) as jp_worker,
       coalesce(o.base, 0) as old_base, coalesce(o.jkk, 0) as old_jkk, coalesce(o.jkm, 0) as old_jkm,
       coalesce(o.jht_employer, 0) as old_jht_employer, coalesce(o.jht_worker, 0) as old_jht_worker,
       coalesce(o.jp_employer, 0) as old_jp_employer, coalesce(o.jp_worker, 0) as old_jp_worker
from batch_run p
join payroll_row r on ${ledger/inRun}
join payroll_file f on f.file_id = r.file_id
left join letter l on l.file_id = r.file_id and l.line = r.line
left join (
    select n.file_id, n.line, sum(e.base) as base,
           sum(coalesce(e.jkk_employer, 0) + coalesce(e.jkk_worker, 0)) as jkk, sum(coalesce(e.jkm_employer, 0) + coalesce(e.jkm_worker, 0)) as jkm,
           sum(coalesce(e.jht_employer, 0)) as jht_employer, sum(coalesce(e.jht_worker, 0)) as jht_worker,
           sum(coalesce(e.jp_employer, 0)) as jp_employer, sum(coalesce(e.jp_worker, 0)) as jp_worker
    from batch_run q
    join payroll_row n on n.file_id = q.file_id and n.line between q.from_line and q.to_line and n.batch_id = q.batch_id
    join batch nb on nb.batch_id = n.batch_id
    join payroll_row e on e.blth = n.blth and e.nik = n.nik and e.state = 'B' and (e.file_id <> n.file_id or e.twin)
    join payroll_file fe on fe.file_id = e.file_id
    join batch eb on eb.batch_id = e.batch_id
    where q.batch_id = :batch and nb.kind = 'AMENDMENT' and fe.scheme = nb.scheme and (fe.state in ('replaced', 'withdrawn') or e.twin)
      and eb.state = 'accepted' and eb.kind <> 'VOID'
    group by n.file_id, n.line) o on o.file_id = r.file_id and o.line = r.line
where p.batch_id = :batch
order by r.file_id, r.line
