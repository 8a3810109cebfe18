insert into run_reason (run_id, number, what, most, found) values (:run, :number, :what, :most, :found)
