select r.file_id, r.line, r.blth, f.source, f.source_version, f.scheme, coalesce(r.opd, f.opd) as opd, r.cells, l.edits, b.tariff, r.base, r.jkk_employer, r.jkk_worker, r.jkm_employer,
       r.jkm_worker, r.jht_employer, r.jht_worker, r.jp_employer, r.jp_worker,
       case when b.state = 'stuck' then b.code else l.code end as code, b.kode_iuran, b.pay_by, b.receipt_id,
       ${ledger/disposition} as disposition
from unnest(cast(:months as integer array)) as k (wanted)
join payroll_row r on r.blth = k.wanted and r.nik = :nik
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line and ${deadletter/stands}
-- A record that the insurer keeps stands, though its file was replaced.
where f.state = 'taken' or ${ledger/disposition} <> 'superseded'
order by r.blth desc, f.scheme, r.file_id, r.line
fetch first 200 rows only
