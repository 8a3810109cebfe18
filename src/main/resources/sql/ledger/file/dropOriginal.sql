delete from original where original_id = :original
