-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
-- What an earlier run left under way goes on in this one.
update batch set run_id = (select max(run_id) from run where scheme = :scheme and blth = :blth)
where scheme = :scheme and blth = :blth and state in ('queued', 'sent')
