-- Of another room, payroll_row: it goes with its row.
delete from payroll_row where file_id = :file and line between :from and :to
