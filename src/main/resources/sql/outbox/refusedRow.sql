update payroll_row set state = 'D', batch_id = null where file_id = :file and line = :line
