update run set state = :state, decided_by = :who, decided_at = :now, decision = :reason where run_id = :run and state = 'held'
