insert into retry_item (job_id, number, file_id, line) values (?, ?, ?, ?)
