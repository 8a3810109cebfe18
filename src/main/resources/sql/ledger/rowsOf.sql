select rows_read from payroll_file where file_id = :file and carried_from is null
