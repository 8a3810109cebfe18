delete from snapshot where snapshot_id = :snapshot
