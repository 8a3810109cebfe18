select owner, held_until from letter_hold where file_id = :file and line = :line and held_until > :now
