-- Of another room, letter_edit: it goes with its row.
delete from letter_edit where file_id = :file and line between :from and :to
