update payroll_file
set state = 'taken', rows_read = :rows, rows_skipped = :skipped, archived = :archived, ack_due = true
where file_id = :file and state = 'loading'
