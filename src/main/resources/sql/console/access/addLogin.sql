insert into login (name, role, salt, hash, must_change, one_time_since, scheme, opd)
values (:name, :role, :salt, :hash, true, :now, :scheme, :opd)
