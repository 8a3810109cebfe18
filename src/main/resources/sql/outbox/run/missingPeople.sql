select scheme, nik, kpj, name from missing where scheme = :scheme and blth = :blth and nik > :after order by nik fetch first 1000 rows only
