-- Of another room, staff_row: it goes with its row.
delete from staff_row where blth = :blth and file_id = :file and line between :from and :to
