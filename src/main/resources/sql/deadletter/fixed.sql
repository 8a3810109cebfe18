update letter set edits = :edits, state = 'fixed', changed_at = :now where file_id = :file and line = :line
