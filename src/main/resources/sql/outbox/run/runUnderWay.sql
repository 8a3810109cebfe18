select max(run_id) from run where scheme = :scheme and blth = :blth and state in ('running', 'paused')
