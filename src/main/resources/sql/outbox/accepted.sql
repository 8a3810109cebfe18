update batch set state = 'accepted', receipt_id = :receipt, kode_iuran = :kodeIuran, pay_by = :payBy, refused = :refused,
    code = null, message = null, changed_at = :now
where batch_id = :batch and state in ('queued', 'sent')
