insert into enrolment (snapshot_id, line, npp, nik, kpj, name, birth_date, division, programmes, active, from_date, to_date)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
