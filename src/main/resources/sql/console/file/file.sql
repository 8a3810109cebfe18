select file_id, source, scheme, blth, opd, name, bytes, state, code, rows_read, rows_skipped, replaced_by, source_version, answer_folder, arrived_at
from payroll_file
where file_id = :file and state <> 'loading'
