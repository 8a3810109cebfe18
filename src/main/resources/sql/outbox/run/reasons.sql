select what, most, found from run_reason where run_id = :run order by number
