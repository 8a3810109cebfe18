update retry_job set wave = :wave, changed_at = :now where job_id = :job and state = 'running'
