select answer_folder from payroll_file where file_id = :file
