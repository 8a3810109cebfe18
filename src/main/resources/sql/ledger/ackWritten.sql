update payroll_file set ack_due = 0 where file_id = :file and ack_due = :changes
