-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- A receipt is kept where one came that contradicts what was sent.
update batch set state = 'stuck', code = :code, message = :message, receipt_id = cast(:receipt as varchar(200)), changed_at = :now
where batch_id = :batch and state in ('queued', 'sent')
