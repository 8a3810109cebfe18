select distinct source, opd from payroll_file where scheme = :scheme and blth = :blth and state = 'taken'
