-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
update batch set refused = refused + :refused where batch_id = :batch
