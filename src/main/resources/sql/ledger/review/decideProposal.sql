update proposal set state = :state, decided_by = :who, decided_at = :now, decision = :decision
where proposal_id = :id and state in (:from)
