select f.source, f.source_version, f.scheme, f.blth, f.name as file, coalesce(r.opd, f.opd) as opd, r.file_id, r.line, r.cells, l.edits, r.nik, r.nip, r.kpj,
       r.base, r.total, r.jkk_employer, r.jkk_worker, r.jkm_employer, r.jkm_worker, r.jht_employer, r.jht_worker, r.jp_employer, r.jp_worker,
       r.note, ${ledger/disposition} as disposition, b.kind, b.receipt_id, b.kode_iuran, f.state as file_state
from ${upkeep/person/keys} k
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
order by f.blth, r.file_id, r.line
