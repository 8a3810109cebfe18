select file_id, blth from payroll_file
where source = :source and blth > :blth and state = 'taken' and carried_from is not null
