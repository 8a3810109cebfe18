insert into portal_batch (batch_id, portal_file_id, place) values (?, ?, ?)
