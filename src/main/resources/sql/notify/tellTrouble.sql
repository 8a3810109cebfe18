insert into told_trouble (kind, event, since) values (:kind, :event, :now)
