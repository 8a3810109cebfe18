-- Rows that are a person's: by their NIK, or by one that somebody put in.
select r.file_id, r.line
from (select distinct blth from payroll_file where blth is not null) m
join payroll_row r on r.blth = m.blth and r.nik = :nik
union
select e.file_id, e.line from letter_edit e where e.edits like :like
