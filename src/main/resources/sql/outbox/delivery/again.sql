-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- Under its own key; asked about first where it may have arrived.
update batch set state = case when code = :unknown then 'sent' else 'queued' end, code = null, message = null, changed_at = :now
where batch_id = :batch and state = 'stuck'
