-- Of several that are under way for a month, because the hub was started again, the last is held.
update run set state = case when run_id = :run then 'held' else 'lapsed' end, finished_at = :now
where scheme = :scheme and blth = :blth and state in ('running', 'paused')
