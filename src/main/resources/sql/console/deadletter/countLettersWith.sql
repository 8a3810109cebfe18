select (select count(*)
        from payroll_file f
        join letter l on l.file_id = f.file_id
        where ${console/letterMeant} and f.blth >= :since and l.state <> 'discarded'
          and (:opd = '' or (f.opd in ('', :opd) and ${console/letterOfOpd}))
          and (:text = '' or lower(f.name) like :text or lower(l.findings) like :text
               or exists (select 1 from payroll_row c where c.file_id = l.file_id and c.line = l.line and lower(c.cells) like :text)))
     + (select count(*)
        from batch b
        join payroll_file f on f.file_id = b.file_id
        join batch_run p on p.batch_id = b.batch_id
        join payroll_row r on ${ledger/inRun}
        where ${console/parkedMeant} and f.blth >= :since and r.state = 'B'
          and (:opd = '' or coalesce(r.opd, f.opd) = :opd) and (:text = '' or lower(f.name) like :text or lower(b.message) like :text or lower(r.cells) like :text)) as letters
from (values (0)) as nothing (much)
