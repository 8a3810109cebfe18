select count(*) from retry_item where job_id = :job and wave is null
