update login set role = :role, scheme = :scheme, opd = :opd where name = :name
