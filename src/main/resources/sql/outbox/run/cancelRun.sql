update run set state = 'cancelled', decided_by = :who, decided_at = :now, decision = :reason, finished_at = :now
where scheme = :scheme and blth = :blth and state in ('running', 'paused')
