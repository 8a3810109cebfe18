-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- From here on a batch bears the key of what is in it.
update batch set state = 'sent', attempts = attempts + 1, changed_at = ?, batch_key = ?, content = ?, try_number = ?
where batch_id = ? and (state = 'sent' or (state = 'queued' and ${outbox/goes}))
