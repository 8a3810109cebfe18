update payroll_row set batch_id = :batch where file_id = :file and line = :line
