-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- The insurer has not got it, and its file no longer holds: it does not go any more, least of all past the rules.
update batch set state = 'superseded', changed_at = :now
where batch_id = :batch and state = 'stuck' and code <> 'OUTCOME_UNKNOWN' and kind <> 'VOID'
  and exists (select 1 from payroll_file f where f.file_id = batch.file_id and f.state in ('replaced', 'withdrawn'))
