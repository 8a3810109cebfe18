update letter set state = 'resolved', changed_at = ? where file_id = ? and line = ? and state in ('new', 'fixed', 'refused', 'discarded')
