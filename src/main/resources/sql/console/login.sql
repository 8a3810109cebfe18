select name, role, salt, hash, must_change, scheme, opd from login where name = :name and state = 'active'
