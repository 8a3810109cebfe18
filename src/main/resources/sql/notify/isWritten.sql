select count(*) from notice where event = :event and way = :way and recipient = :recipient
