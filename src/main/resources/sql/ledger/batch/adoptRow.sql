update payroll_row set state = 'B', batch_id = ? where file_id = ? and line = ? and state = 'D'
