-- Those before it were taken up by it. A later one is somebody else's to end.
update run set state = 'done', finished_at = :now
where scheme = :scheme and blth = :blth and run_id <= :run and state = 'running'
