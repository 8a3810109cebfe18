-- Of another room, payroll_file: what its rows were noted with may quote them; nothing is answered any more.
update payroll_file set rows_removed_at = :now, remarks = null, ack_due = 0 where file_id = :file
