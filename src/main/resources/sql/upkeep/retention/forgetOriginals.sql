-- Of another room, original: nobody looks again at what retention took away.
delete from original o
where exists (select 1 from payroll_file f where f.file_id = o.file_id and f.original_removed_at is not null)
