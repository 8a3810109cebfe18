select scheme from payroll_file where file_id = :file
