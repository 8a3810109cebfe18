update payroll_file
set rows_skipped = rows_skipped + :skipped, ack_due = (carried_from is null)
where file_id = :file
