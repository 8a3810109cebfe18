-- A file of the same name took its place: the answer under that name is the later file's.
select d.file_id, d.source, d.source_version, d.blth, d.name, d.answer_folder, d.rows_read, d.ack_due, d.remarks,
       case when exists (select 1 from payroll_file c where c.same_as = d.file_id) then true else false end as copied,
       case when exists (select 1 from payroll_file n where n.source = d.source and n.name = d.name and n.answer_folder = d.answer_folder and n.file_id > d.file_id
                           and n.state in ('taken', 'replaced', 'withdrawn') and n.carried_from is null)
            then true else false end as outlived
from payroll_file d
where d.ack_due > 0
order by d.file_id
