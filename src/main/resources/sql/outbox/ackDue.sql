update payroll_file set ack_due = (carried_from is null)
where file_id = (select file_id from batch where batch_id = :batch)
