select wave, outcome, count(*) as items from retry_item where job_id = :job group by wave, outcome order by wave, outcome
