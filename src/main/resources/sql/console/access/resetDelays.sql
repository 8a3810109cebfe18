update login_delay set failures = 0 where name_hash = :name
