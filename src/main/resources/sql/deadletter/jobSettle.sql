update retry_job set state = :state, next_at = :next, changed_at = :now where job_id = :job and state = 'running'
