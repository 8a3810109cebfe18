update payroll_row set state = 'X', batch_id = null where file_id = ? and line = ? and state = 'B'
