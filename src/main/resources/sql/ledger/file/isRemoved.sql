select count(*) from removed_month where blth = :blth
