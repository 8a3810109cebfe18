-- Rows that are not sent and may come out differently now: all of a sponsored month; else who stood second, whose
-- enrolment changed, and (at a run) who is contributed under two schemes.
select r.file_id, r.line, r.cells, r.state, r.batch_id, r.kpj, r.total, r.note, f.opd, l.edits, l.findings
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where r.file_id = :file and r.line between :from and :to
  and (r.state = 'S'
       or (r.state = 'B' and b.state = 'open')
       or (r.state = 'D' and l.state not in ('discarded', 'fixed') and l.code <> 'INSURER_REFUSED'))
  and (cast(:whole as boolean)
       or r.twin
       or l.code = 'ALREADY_CONTRIBUTED'
       or exists (select 1 from enrolment_change c where c.npp = :npp and c.nik = r.nik)
       or (cast(:atRun as boolean) and r.state = 'B' and exists (
              select 1 from payroll_row x join payroll_file o on o.file_id = x.file_id
              where x.blth = r.blth and x.nik = r.nik and x.file_id <> r.file_id and x.state = 'B'
                and o.scheme <> :scheme)))
order by r.line
