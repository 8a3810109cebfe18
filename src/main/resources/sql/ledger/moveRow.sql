update payroll_row set batch_id = ? where file_id = ? and line = ?
