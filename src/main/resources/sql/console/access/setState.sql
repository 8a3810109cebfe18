update login set state = :state, epoch = epoch + 1 where name = :name
