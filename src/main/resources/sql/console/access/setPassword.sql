update login set salt = :salt, hash = :hash, must_change = :mustChange, one_time_since = :since where name = :name
