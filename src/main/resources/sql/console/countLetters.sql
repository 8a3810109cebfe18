select (select count(*)
        from payroll_file f
        join letter l on l.file_id = f.file_id
        where ${console/letterMeant} and l.state <> 'discarded')
     + (select coalesce(sum(b.records), 0) from batch b where ${console/parkedMeant}) as letters
from (values (0)) as nothing (much)
