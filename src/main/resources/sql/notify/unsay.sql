-- It passed before anybody was told: its beginning need not be told, nor its end.
delete from notice where event = :event and message_id is null
