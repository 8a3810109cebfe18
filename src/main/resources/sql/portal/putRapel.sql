insert into rapel (batch_id, file_id, line, npp, nik, blth, in_blth, in_batch, in_file, in_line, base,
    book_jkk, book_jkm, book_jht_employer, book_jht_worker, book_jp_employer, book_jp_worker,
    list_jkk, list_jkm, list_jht_employer, list_jht_worker, list_jp_employer, list_jp_worker)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
