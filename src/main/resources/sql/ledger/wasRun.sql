select count(*) from run where scheme = :scheme and blth = :blth
