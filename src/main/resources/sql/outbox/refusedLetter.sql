update letter set attempts = attempts + 1 where file_id = :file and line = :line
