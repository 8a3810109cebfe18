-- The latest file of no single OPD of each source: a standing list goes on from it.
select f.file_id, f.source_version
from (select source, max(blth) as blth from payroll_file where opd = '' and state = 'taken' group by source) l
join payroll_file f on f.source = l.source and f.blth = l.blth and f.opd = '' and f.state = 'taken'
