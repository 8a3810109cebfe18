update letter set state = 'superseded', changed_at = :now where file_id = :file and state in ('new', 'fixed')
