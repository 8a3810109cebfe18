-- Of another room, letter_attempt: it goes with its row.
delete from letter_attempt where file_id = :file and line between :from and :to
