select version, edits, author, reason, edited_at from letter_edit where file_id = :file and line = :line order by version
