update retry_job set state = :state, small_from = case when :state = 'running' and state = 'stopped' then wave else small_from end, changed_at = :now
where job_id = :job and state in (:from)
