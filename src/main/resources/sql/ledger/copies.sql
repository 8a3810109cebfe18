-- Under which other names the answer of a file stands: those of its copies, unless a later file was taken in under that name.
select distinct c.name
from payroll_file c
where c.same_as = :file and c.name <> :name
  and not exists (select 1 from payroll_file n where n.source = c.source and n.name = c.name and n.answer_folder = :folder and n.file_id > c.file_id
                    and n.state in ('taken', 'replaced', 'withdrawn') and n.carried_from is null)
