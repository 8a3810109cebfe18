update payroll_file set state = :state, replaced_by = :by, ack_due = (carried_from is null) where file_id = :file
