delete from original where file_id = :file
