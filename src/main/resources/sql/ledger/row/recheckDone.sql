delete from recheck where scheme = :scheme and blth = :blth
