-- The OPD that owed something last month and are not there now. Only for those without batches are rows looked at.
select distinct b.opd
from batch b
join payroll_file f on f.file_id = b.file_id
where b.scheme = :scheme and b.blth = :before and b.kind <> 'VOID' and b.records > 0 and b.opd <> '' and f.state = 'taken'
  and not exists (select 1 from batch n join payroll_file g on g.file_id = n.file_id
                  where n.scheme = :scheme and n.blth = :blth and n.opd = b.opd and n.records > 0 and g.state = 'taken')
  and not exists (select 1 from payroll_file g
                  where g.scheme = :scheme and g.blth = :blth and g.opd = b.opd and g.state = 'taken')
  and not exists (select 1 from payroll_row r join payroll_file g on g.file_id = r.file_id
                  where r.blth = :blth and r.opd = b.opd and g.scheme = :scheme and g.state = 'taken')
order by b.opd
