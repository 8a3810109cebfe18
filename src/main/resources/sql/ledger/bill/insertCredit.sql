insert into credit (batch_id, scheme, npp, opd, blth, receipt_id, rupiah, credited_at, rebuilt)
values (?, ?, ?, ?, ?, ?, ?, ?, ?)
