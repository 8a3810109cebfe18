-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
update batch set state = 'accepted', receipt_id = ?, kode_iuran = ?, pay_by = ?, refused = refused + ?,
    code = null, message = null, changed_at = ?
where batch_id = ? and state in ('queued', 'sent')
