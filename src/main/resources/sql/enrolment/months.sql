select distinct blth from payroll_file where state = 'taken'
