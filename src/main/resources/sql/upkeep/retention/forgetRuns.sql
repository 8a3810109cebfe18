-- Of another room, batch_run: the rows between its lines are gone.
delete from batch_run where batch_id in (select batch_id from batch where file_id = :file)
