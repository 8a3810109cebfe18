update payroll_file set ack_writing = false, ack_due = (ack_due or :again) where file_id = :file
