select (select count(*)
        from letter l
        join payroll_row r on r.file_id = l.file_id and r.line = l.line
        join payroll_file f on f.file_id = l.file_id
        where ${console/letterMeant} and l.state <> 'discarded')
     + (select count(*)
        from batch b
        join payroll_row r on r.batch_id = b.batch_id
        join payroll_file f on f.file_id = r.file_id
        where ${console/parkedMeant}) as letters
from login
order by 1
fetch first 1 rows only
