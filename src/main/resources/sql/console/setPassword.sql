update login set salt = :salt, hash = :hash, must_change = :mustChange where name = :name
