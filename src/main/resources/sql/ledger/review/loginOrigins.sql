select by_whom, at_time from login_origin where name = :name and at_time > :since and at_time <= :until order by origin_id
