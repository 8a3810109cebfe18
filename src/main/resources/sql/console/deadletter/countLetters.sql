select (select coalesce(sum(l.letters), 0)
        from payroll_file f
        join letter_sum l on l.file_id = f.file_id
        where ${console/letterMeant} and l.state <> 'discarded')
     + (select coalesce(sum(b.records), 0) from batch b where ${console/parkedMeant}) as letters
from (values (0)) as nothing (much)
