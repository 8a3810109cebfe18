-- Of another room, refused_void: it goes with its row.
delete from refused_void where file_id = :file and line between :from and :to
