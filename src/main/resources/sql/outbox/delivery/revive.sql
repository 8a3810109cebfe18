-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- Asked about first where it may have arrived; else it waits for the next run, whose last look at everything it gets too.
update batch set state = case when code = :unknown then 'sent' else 'open' end, code = null, message = null, changed_at = :now
where batch_id = :batch and state = 'stuck' and code in ('OUTCOME_UNKNOWN', 'INSURER_UNREACHABLE')
