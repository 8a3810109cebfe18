delete from letter where file_id = :file
