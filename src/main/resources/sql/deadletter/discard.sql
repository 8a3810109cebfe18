update letter set state = 'discarded', changed_at = :now
where file_id = :file and line = :line and state in ('new', 'fixed')
