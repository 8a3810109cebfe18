select f.source, f.source_version, f.scheme, r.line, r.cells, r.note, coalesce(b.code, l.code) as code, l.edits, b.tariff, r.base, r.jkk_employer, r.jkk_worker, r.jkm_employer,
       r.jkm_worker, r.jht_employer, r.jht_worker, r.jp_employer, r.jp_worker,
       ${ledger/disposition} as disposition
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line and ${deadletter/stands}
where r.blth = :blth and r.nik = :nik and (f.state = 'taken' or ${ledger/disposition} = 'accepted')
order by f.scheme, r.file_id, r.line
