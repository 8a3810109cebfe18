update snapshot set state = 'taken' where snapshot_id = :snapshot and state = 'loading'
