select snapshot_id from snapshot where state = 'loading'
