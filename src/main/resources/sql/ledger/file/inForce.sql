select file_id, source, scheme, blth, opd, name, sha256, state, source_version, carried_from
from payroll_file
where source = :source and blth = :blth and opd = :opd and state = 'taken'
