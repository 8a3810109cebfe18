delete from staff_row
where blth = (select f.blth from payroll_file f where f.file_id = :file) and file_id = :file
