-- Accepted rows of replaced files (none that is being voided), each with the row now in force for the same person.
select o.file_id as old_file, o.line as old_line, o.batch_id as old_batch, o.total as old_total, ob.opd as old_opd,
       n.file_id as new_file, n.line as new_line, n.state as new_state, nl.state as new_letter,
       n.batch_id as new_batch, nb.kind as new_kind, n.total as new_total, nb.opd as new_opd,
       case when n.total = o.total and n.base = o.base and n.kpj = o.kpj
             and coalesce(n.jkk_employer, 0) = coalesce(o.jkk_employer, 0) and coalesce(n.jkk_worker, 0) = coalesce(o.jkk_worker, 0)
             and coalesce(n.jkm_employer, 0) = coalesce(o.jkm_employer, 0) and coalesce(n.jkm_worker, 0) = coalesce(o.jkm_worker, 0)
             and coalesce(n.jht_employer, 0) = coalesce(o.jht_employer, 0) and coalesce(n.jht_worker, 0) = coalesce(o.jht_worker, 0)
             and coalesce(n.jp_employer, 0) = coalesce(o.jp_employer, 0) and coalesce(n.jp_worker, 0) = coalesce(o.jp_worker, 0)
             and coalesce(n.nip, '') = coalesce(o.nip, '')
            then true else false end as same_money,
       coalesce(ob.origin, ob.batch_id) as old_origin, o.blth, o.kpj as old_kpj, fo.opd as old_file_opd, fo.source as old_source, fo.source_version as old_version, o.cells as old_cells, ol.edits as old_edits,
       fn.source_version as new_version, n.cells as new_cells, nl.edits as new_edits
from payroll_row o
join payroll_file fo on fo.file_id = o.file_id
join batch ob on ob.batch_id = o.batch_id
left join letter ol on ol.file_id = o.file_id and ol.line = o.line
left join payroll_row n on n.blth = o.blth and n.nik = o.nik and n.state in ('B', 'D') and not n.twin
     and exists (select 1 from payroll_file i where i.file_id = n.file_id and i.state = 'taken' and i.scheme = :scheme)
left join payroll_file fn on fn.file_id = n.file_id
left join batch nb on nb.batch_id = n.batch_id
left join letter nl on nl.file_id = n.file_id and nl.line = n.line
where fo.scheme = :scheme and fo.blth = :blth and fo.state in ('replaced', 'withdrawn')
  and o.state = 'B' and ob.state = 'accepted' and ob.kind <> 'VOID'
  and (nb.state is null or nb.state = 'open')
  -- What is on its way for the person, or may have arrived, has to be known first.
  and not exists (
      select 1
      from payroll_row p
      join payroll_file fp on fp.file_id = p.file_id
      join batch pb on pb.batch_id = p.batch_id
      where p.blth = o.blth and p.nik = o.nik and p.file_id <> o.file_id and p.state = 'B' and fp.scheme = fo.scheme
        and fp.state in ('replaced', 'withdrawn')
        and (pb.state in ('queued', 'sent') or (pb.state = 'stuck' and pb.code = 'OUTCOME_UNKNOWN')))
