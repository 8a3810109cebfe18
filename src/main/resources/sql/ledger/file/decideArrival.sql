update held_arrival set state = :state, decided_by = :who, decided_at = :now, decision = :reason where held_id = :held and state = 'held'
