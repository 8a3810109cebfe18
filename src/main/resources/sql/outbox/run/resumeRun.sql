-- Of several that were paused together the last goes on; it takes all that waits with it.
update run set state = case when run_id = :run then 'running' else 'lapsed' end, decided_by = :who, decided_at = :now, decision = null
where scheme = :scheme and blth = :blth and state = 'paused'
