delete from letter_sum where file_id = :file
