update run set state = 'paused', decided_by = :who, decided_at = :now, decision = :reason
where scheme = :scheme and blth = :blth and state = 'running'
