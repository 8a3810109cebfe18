insert into batch (batch_id, batch_key, file_id, scheme, blth, opd, npp, kind, state, records, rupiah, changed_at, tariff, origin)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
