select count(*) from payroll_file where file_id < 0
