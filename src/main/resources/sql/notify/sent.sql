update message set state = 'sent', done_at = :now, reason = null where message_id = :message and state = 'waiting'
