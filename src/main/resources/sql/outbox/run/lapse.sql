update run set state = 'lapsed' where scheme = :scheme and blth = :blth and state in ('held', 'paused')
