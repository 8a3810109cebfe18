update payroll_row set state = 'D', kpj = null, base = null, total = null, jkk_employer = null, jkk_worker = null, jkm_employer = null,
    jkm_worker = null, jht_employer = null, jht_worker = null, jp_employer = null, jp_worker = null, note = null
where file_id = :file and line = :line and state = 'X'
