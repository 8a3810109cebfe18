update batch set state = 'stuck', code = :code, message = :message, changed_at = :now
where batch_id = :batch and state in ('queued', 'sent')
