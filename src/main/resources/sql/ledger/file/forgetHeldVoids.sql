delete from held_void
where exists (select 1 from payroll_file f where f.file_id = held_void.file_id and f.scheme = :scheme and f.blth = :blth)
