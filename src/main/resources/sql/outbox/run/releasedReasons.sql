select s.what, s.most, s.found from run_reason s join run r on r.run_id = s.run_id
where r.scheme = :scheme and r.blth = :blth and r.state = 'released'
