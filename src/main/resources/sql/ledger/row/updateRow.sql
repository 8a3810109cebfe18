update payroll_row
set state = ?, twin = ?, nik = ?, nip = ?, opd = ?, batch_id = ?, kpj = ?, base = ?, total = ?,
    jkk_employer = ?, jkk_worker = ?, jkm_employer = ?, jkm_worker = ?,
    jht_employer = ?, jht_worker = ?, jp_employer = ?, jp_worker = ?, note = ?
where file_id = ? and line = ?
