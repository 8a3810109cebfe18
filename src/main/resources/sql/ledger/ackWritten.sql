update payroll_file set ack_due = :due where file_id = :file
