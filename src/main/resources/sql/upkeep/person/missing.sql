select scheme, blth, nik, kpj, name from missing where nik = :nik order by blth, scheme
