select file_id from payroll_file where state = 'loading'
