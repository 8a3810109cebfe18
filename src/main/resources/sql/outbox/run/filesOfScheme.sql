select file_id from payroll_file where scheme = :scheme and blth = :blth and state = 'taken' order by file_id
