-- Who of an employer's month is on the way by a file, or stands accepted.
select b.batch_id, b.kind, b.state, b.scheme, coalesce(o.portal_file_id, 0) as portal_file_id, coalesce(r.opd, f.opd) as opd, r.nik, r.kpj, r.total,
       coalesce(r.jkk_employer, 0) + coalesce(r.jkk_worker, 0) as jkk, coalesce(r.jkm_employer, 0) + coalesce(r.jkm_worker, 0) as jkm,
       coalesce(r.jht_employer, 0) as jht_employer, coalesce(r.jht_worker, 0) as jht_worker,
       coalesce(r.jp_employer, 0) as jp_employer, coalesce(r.jp_worker, 0) as jp_worker
from batch b
join batch_run p on p.batch_id = b.batch_id
join payroll_row r on ${ledger/inRun}
join payroll_file f on f.file_id = r.file_id
left join portal_batch o on o.batch_id = b.batch_id
where b.blth = :blth and b.npp = :npp
  and (b.state = 'sent' and b.channel = 'portal' and not exists (select 1 from rapel x where x.batch_id = b.batch_id) or b.state = 'accepted' and b.kind <> 'VOID')
order by b.batch_id, r.file_id, r.line
