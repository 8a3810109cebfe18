select job_id, blth, scheme, code, state, by_whom, reason, per_minute, most, in_percent, wave, small_from, next_at, started_at, changed_at
from retry_job
where (cast(:blth as integer) = 0 or blth = :blth) and (cast(:job as bigint) = 0 or job_id = :job)
order by job_id desc
fetch first 1000 rows only
