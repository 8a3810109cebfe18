select count(*) from letter where file_id = :file
