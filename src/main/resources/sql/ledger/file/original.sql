select original_id, file_id, path, dropped, sha256, bytes, modified, taken_at, looks, changed_at from original where original_id = :original
