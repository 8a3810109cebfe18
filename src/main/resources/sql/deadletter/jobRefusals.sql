select count(*) from retry_item where job_id = :job and wave > :smallFrom and outcome in ('dead', 'refused', 'parked')
