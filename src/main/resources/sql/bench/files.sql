select file_id from payroll_file where blth = :blth and state = 'taken' order by file_id
