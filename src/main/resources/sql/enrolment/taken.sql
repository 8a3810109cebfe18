update snapshot set state = 'taken' where snapshot_id = :snapshot
