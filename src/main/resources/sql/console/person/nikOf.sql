select nik from payroll_row where file_id = :file and line = :line and nik is not null
