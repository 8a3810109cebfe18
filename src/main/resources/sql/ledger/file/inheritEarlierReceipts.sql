insert into earlier_receipt (file_id, line, batch_id)
select cast(? as bigint), cast(? as integer), e.batch_id from earlier_receipt e where e.file_id = ? and e.line = ?
