-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
update batch set state = 'sent', attempts = attempts + 1, changed_at = ?
where batch_id = ? and (state = 'sent' or (state = 'queued' and ${outbox/goes}))
