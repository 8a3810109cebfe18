delete from notice where message_id in (select message_id from message where state <> 'waiting' and written_at < :before)
