insert into letter_sum (file_id, code, field, cause, state, opened_on, letters, rupiah) values (?, ?, ?, ?, ?, ?, ?, ?)
