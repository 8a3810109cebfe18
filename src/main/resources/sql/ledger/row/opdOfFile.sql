select opd from payroll_file where file_id = :file
