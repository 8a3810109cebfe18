delete from payroll_file where file_id = :file and state = 'loading'
