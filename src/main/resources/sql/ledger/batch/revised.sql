update payroll_file
set rows_skipped = rows_skipped + :skipped, revised = revised + 1, ack_due = case when carried_from is null then ack_due + 1 else 0 end
where file_id = :file
