-- The rows of a month that wait for a person, of all its rows; what was discarded has been decided on.
select (select coalesce(sum(f.rows_read), 0) from payroll_file f
        where f.scheme = :scheme and f.blth = :blth and f.state = 'taken') as rows_read,
       (select count(*) from letter l join payroll_file f on f.file_id = l.file_id
        where f.scheme = :scheme and f.blth = :blth and f.state = 'taken' and ${deadletter/open})
       + (select coalesce(sum(b.records), 0) from batch b join payroll_file f on f.file_id = b.file_id
          where b.scheme = :scheme and b.blth = :blth and b.state = 'stuck' and b.kind <> 'VOID' and f.state = 'taken') as rows_dead
from (values (0)) as nothing (much)
