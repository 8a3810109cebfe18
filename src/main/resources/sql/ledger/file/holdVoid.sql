insert into held_void (file_id, line, by_file, by_line) values (?, ?, ?, ?)
