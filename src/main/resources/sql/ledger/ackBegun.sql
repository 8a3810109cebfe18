update payroll_file set ack_due = false, ack_writing = true where file_id = :file
