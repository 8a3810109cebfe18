update retry_item set wave = :wave where job_id = :job and wave is null and number <= :last
