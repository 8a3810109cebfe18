delete from payroll_row where file_id = :file and line between :from and :from + 9999
