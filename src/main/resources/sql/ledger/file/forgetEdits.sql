delete from letter_edit where file_id = :file and line between :from and :from + 9999
