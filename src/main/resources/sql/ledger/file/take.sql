update payroll_file
set state = 'taken', rows_read = :rows, rows_skipped = :skipped, archived = :archived, remarks = :remarks, ack_due = case when carried_from is null then 1 else 0 end
where file_id = :file and state = 'loading'
