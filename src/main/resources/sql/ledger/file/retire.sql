update payroll_file set state = :state, replaced_by = :by, ack_due = case when carried_from is null then ack_due + 1 else 0 end
where file_id = :file and state in (:from)
