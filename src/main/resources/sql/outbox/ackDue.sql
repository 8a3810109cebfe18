update payroll_file set ack_due = case when carried_from is null then ack_due + 1 else 0 end
where file_id = (select file_id from batch where batch_id = :batch)
