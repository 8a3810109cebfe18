update batch set state = 'superseded', changed_at = :now where file_id = :file and state in ('open', 'queued')
