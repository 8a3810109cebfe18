-- Of another room, payroll_file: its sender is answered anew once a batch has ended.
update payroll_file set ack_due = case when carried_from is null then ack_due + 1 else 0 end
where file_id = :file
