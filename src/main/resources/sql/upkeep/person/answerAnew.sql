-- Of another room, payroll_file: an answer that told of a person is written anew without the row.
update payroll_file set ack_due = ack_due + 1
where file_id = :file and state in ('taken', 'replaced', 'withdrawn') and carried_from is null and original_removed_at is null
