insert into batch_heard (batch_id, number, heard_at, asked, status, form, seen)
values (?, (select coalesce(max(h.number), 0) + 1 from batch_heard h where h.batch_id = ?), ?, ?, ?, ?, ?)
