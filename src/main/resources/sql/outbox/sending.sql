update batch set state = 'sent', attempts = attempts + 1, changed_at = :now
where batch_id = :batch and state in ('queued', 'sent')
