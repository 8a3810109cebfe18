-- Accepted rows of replaced files (none that is being voided), each with the row now in force for the same person.
select o.file_id as old_file, o.line as old_line, o.batch_id as old_batch, o.total as old_total, ob.opd as old_opd,
       n.file_id as new_file, n.line as new_line, n.state as new_state, n.letter_state as new_letter,
       n.batch_id as new_batch, n.kind as new_kind, n.total as new_total, n.batch_opd as new_opd,
       case when n.total = o.total and n.base = o.base and n.kpj = o.kpj
             and coalesce(n.jkk_employer, 0) = coalesce(o.jkk_employer, 0) and coalesce(n.jkk_worker, 0) = coalesce(o.jkk_worker, 0)
             and coalesce(n.jkm_employer, 0) = coalesce(o.jkm_employer, 0) and coalesce(n.jkm_worker, 0) = coalesce(o.jkm_worker, 0)
             and coalesce(n.jht_employer, 0) = coalesce(o.jht_employer, 0) and coalesce(n.jht_worker, 0) = coalesce(o.jht_worker, 0)
             and coalesce(n.jp_employer, 0) = coalesce(o.jp_employer, 0) and coalesce(n.jp_worker, 0) = coalesce(o.jp_worker, 0)
             and coalesce(n.nip, '') = coalesce(o.nip, '')
            then true else false end as same_money,
       o.blth, o.kpj as old_kpj, fo.opd as old_file_opd, fo.source as old_source, o.cells as old_cells, ol.edits as old_edits,
       n.source as new_source, n.cells as new_cells, n.edits as new_edits
from payroll_row o
join payroll_file fo on fo.file_id = o.file_id
join batch ob on ob.batch_id = o.batch_id
left join letter ol on ol.file_id = o.file_id and ol.line = o.line
left join (
    select r.*, l.state as letter_state, l.edits, f.source, b.kind, b.opd as batch_opd, b.state as batch_state, f.scheme as its_scheme
    from payroll_row r
    join payroll_file f on f.file_id = r.file_id
    left join batch b on b.batch_id = r.batch_id
    left join letter l on l.file_id = r.file_id and l.line = r.line
    where f.state = 'taken' and r.state in ('B', 'D') and not r.twin
) n on n.blth = o.blth and n.nik = o.nik and n.its_scheme = fo.scheme
where fo.scheme = :scheme and fo.blth = :blth and fo.state in ('replaced', 'withdrawn')
  and o.state = 'B' and ob.state = 'accepted' and ob.kind <> 'VOID'
  and (n.batch_state is null or n.batch_state = 'open')
