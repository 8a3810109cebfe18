-- Of another room, letter: a dead row that passes is closed with what was done to it.
update letter set edits = :edits, state = 'fixed', changed_at = :now
where file_id = :file and line = :line and state in ('new', 'fixed', 'refused', 'discarded')
