select b.batch_id, b.batch_key, b.file_id, b.scheme, b.blth, b.opd, b.npp, b.kind, b.records, b.rupiah, f.source, f.source_version
from unnest(cast(:batches as bigint array)) as k (wanted)
join batch b on b.batch_id = k.wanted
join payroll_file f on f.file_id = b.file_id
