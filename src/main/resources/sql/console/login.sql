select salt, hash from login where name = :name
