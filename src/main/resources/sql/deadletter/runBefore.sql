-- Whether the last run of a month has ended; one that is held, or was given up, has not.
select count(*) from run
where run_id = (select max(run_id) from run where scheme = :scheme and blth = :blth) and state = 'done'
