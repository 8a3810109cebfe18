insert into missing (scheme, blth, nik, kpj, name) values (?, ?, ?, ?, ?)
