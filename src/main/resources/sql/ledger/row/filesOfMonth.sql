select file_id, source_version from payroll_file where source = :source and scheme = :scheme and blth = :blth and state = 'taken' order by file_id
