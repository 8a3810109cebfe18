update message set state = :state, reason = :reason where message_id = :message and state = 'waiting'
