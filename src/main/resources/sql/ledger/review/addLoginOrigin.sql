insert into login_origin (name, deed, by_whom, at_time) values (:name, :deed, :by, :now)
