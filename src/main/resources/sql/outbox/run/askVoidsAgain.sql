-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- Nobody finds a void among the dead letters, so each run asks about it again.
update batch set state = 'sent', code = null, message = null, changed_at = :now
where scheme = :scheme and blth = :blth and kind = 'VOID' and state = 'stuck' and code = 'OUTCOME_UNKNOWN'
