-- Of another room, held_void: it goes with its row.
delete from held_void where file_id = :file and line between :from and :to
