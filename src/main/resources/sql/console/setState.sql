update login set state = :state where name = :name
