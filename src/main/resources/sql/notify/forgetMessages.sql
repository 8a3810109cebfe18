delete from message where state <> 'waiting' and written_at < :before
