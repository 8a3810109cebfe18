update portal_file set written_at = :now, sha256 = :sha256 where portal_file_id = :file
