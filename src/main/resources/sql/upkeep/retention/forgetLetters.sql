-- Of another room, letter: it goes with its row.
delete from letter where file_id = :file and line between :from and :to
