-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- What has not gone waits for the next run, whose last look at everything it gets too. What may have arrived stays on its way.
update batch set state = 'open', run_id = null, changed_at = :now
where scheme = :scheme and blth = :blth and state = 'queued'
