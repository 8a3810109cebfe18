update payroll_row set twin = :twin where file_id = :file and line = :line
