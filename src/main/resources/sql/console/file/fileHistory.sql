select file_id, source, scheme, blth, opd, name, bytes, state, code, rows_read, rows_skipped, replaced_by, source_version, answer_folder, arrived_at
from payroll_file
where source = :source and blth = :blth and opd = :opd and state <> 'loading'
order by file_id desc
fetch first 50 rows only
