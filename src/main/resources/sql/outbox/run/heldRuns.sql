select run_id, scheme, blth, by_whom, finished_at from run
where state = 'held' and (cast(:blth as integer) = 0 or blth = :blth) and (:scheme = '' or scheme = :scheme)
order by scheme
