select coalesce(max(number), 0) from retry_item where job_id = :job and wave is not null
