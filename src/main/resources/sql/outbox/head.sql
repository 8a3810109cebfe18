select b.batch_key, b.scheme, b.blth, b.opd, b.npp, b.kind, b.records, b.rupiah, f.source
from batch b join payroll_file f on f.file_id = b.file_id
where b.batch_id = :batch
