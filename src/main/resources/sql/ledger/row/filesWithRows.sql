select file_id, source, scheme, state, revised
from payroll_file
where blth = :blth and state in ('taken', 'replaced', 'withdrawn')
