select f.file_id, f.blth, f.name, f.sha256, f.source_version, f.carried_from
from (select source, max(blth) as blth
      from payroll_file
      where opd = '' and state = 'taken' and blth <= :blth
      group by source) l
join payroll_file f on f.source = l.source and f.blth = l.blth and f.opd = '' and f.state = 'taken'
order by f.source
