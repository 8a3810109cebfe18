select distinct blth, opd from payroll_file where source = :source and blth between :from and :to and state = 'taken' and opd <> ''
