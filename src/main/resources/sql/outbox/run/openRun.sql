insert into run (scheme, blth, state, by_whom, started_at) values (:scheme, :blth, 'running', :by, :now)
