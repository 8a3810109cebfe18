update retry_item set outcome = ?, code = ? where job_id = ? and number = ? and outcome is null
