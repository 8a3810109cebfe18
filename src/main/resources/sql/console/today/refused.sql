-- Files that could not be taken in, in whose place none has come since; one whose content is in force already asks for nothing.
select f.file_id, f.source, f.scheme, f.blth, f.opd, f.name, f.code, f.arrived_at
from payroll_file f
where f.state = 'refused' and f.code <> 'FILE_DUPLICATE' and f.arrived_at >= :since
  and (:scheme = '' or f.scheme = :scheme) and (:opd = '' or f.opd = :opd)
  and not exists (select 1 from payroll_file g
                  where g.file_id > f.file_id and g.source = f.source and g.opd = f.opd and g.state in ('taken', 'refused')
                    and (g.blth = f.blth or f.blth is null))
order by f.file_id desc
fetch first 50 rows only
