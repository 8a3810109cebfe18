select coalesce(max(line), 0) from payroll_row where file_id = :file
