select distinct blth from payroll_file where blth is not null order by blth
