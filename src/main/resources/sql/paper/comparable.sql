-- Whether a month and the one before can be compared: files of the month before, runs of the month that ended.
select (select count(*) from payroll_file where scheme = :scheme and blth = :before and state = 'taken') as files,
       (select count(*) from run where scheme = :scheme and blth = :blth and state = 'done') as runs
from (values (0)) as one (line)
