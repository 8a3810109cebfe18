select case when source = '' then name else source || '/' || name end from payroll_file where claim = :claim and state = 'refused'
