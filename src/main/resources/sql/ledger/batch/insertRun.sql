insert into batch_run (batch_id, from_line, to_line, file_id) values (?, ?, ?, ?)
