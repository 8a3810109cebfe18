-- Of another room, payroll_row: a record that the insurer refused leaves its batch.
update payroll_row set state = 'D', batch_id = null where file_id = :file and line = :line and state = 'B'
