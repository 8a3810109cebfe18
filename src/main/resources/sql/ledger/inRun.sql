-- A row r that goes with the batch whose run p is.
r.file_id = p.file_id and r.line between p.from_line and p.to_line and r.batch_id = p.batch_id
