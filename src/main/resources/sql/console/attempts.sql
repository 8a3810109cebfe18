select failures from login_attempt where name_hash = :name and last_at > :since
