insert into login (name, role, salt, hash, must_change, scheme, opd) values (:name, :role, :salt, :hash, true, :scheme, :opd)
