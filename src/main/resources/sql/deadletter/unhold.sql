delete from letter_hold where file_id = :file and line = :line
