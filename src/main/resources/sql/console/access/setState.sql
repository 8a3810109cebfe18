update login set state = :state, epoch = epoch + 1 where name = :name and state in (:from)
