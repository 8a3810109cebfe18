update message set attempts = attempts + 1, due_at = :due where message_id = :message and state = 'waiting'
