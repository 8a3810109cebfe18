-- Of another room, letter_hold: it goes with its row.
delete from letter_hold where file_id = :file and line between :from and :to
