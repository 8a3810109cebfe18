-- All but the latest.
delete from batch_heard
where batch_id = :batch and number <= (select max(h.number) from batch_heard h where h.batch_id = :batch) - :most
