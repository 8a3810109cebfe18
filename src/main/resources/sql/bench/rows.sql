select file_id, line, blth, state, twin, nik, nip, opd, batch_id, kpj, base, total,
    jkk_employer, jkk_worker, jkm_employer, jkm_worker, jht_employer, jht_worker, jp_employer, jp_worker, note, cells
from payroll_row
where file_id = :file and line between :from and :to
