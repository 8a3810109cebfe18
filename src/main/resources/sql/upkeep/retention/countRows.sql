select count(*) from payroll_row where file_id = :file
