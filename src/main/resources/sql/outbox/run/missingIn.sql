update run set missing = :missing where run_id = :run
