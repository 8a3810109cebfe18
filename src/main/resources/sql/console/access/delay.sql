select failures, last_at, succeeded_at from login_delay where name_hash = :name and address = :address
