insert into login (name, role, salt, hash) values (:name, :role, :salt, :hash)
