insert into earlier_receipt (file_id, line, batch_id) values (?, ?, ?)
