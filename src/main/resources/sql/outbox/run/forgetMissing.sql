delete from missing where scheme = :scheme and blth = :blth
