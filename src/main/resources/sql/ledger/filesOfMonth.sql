select file_id from payroll_file where source = :source and blth = :blth and state = 'taken' order by file_id
