update run set state = 'done', missing = :missing, finished_at = :now
where scheme = :scheme and blth = :blth and state = 'running'
