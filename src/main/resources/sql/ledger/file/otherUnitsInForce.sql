-- Of one source and month, what came by the name of another OPD.
select file_id, opd
from payroll_file
where source = :source and blth = :blth and opd <> :opd and opd <> '' and state = 'taken'
order by file_id
