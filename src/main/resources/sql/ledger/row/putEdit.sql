insert into letter_edit (file_id, line, version, edits, author, reason, edited_at) values (?, ?, 1, ?, ?, ?, ?)
