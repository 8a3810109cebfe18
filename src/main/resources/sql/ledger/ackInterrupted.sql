update payroll_file set ack_due = true, ack_writing = false where ack_writing
