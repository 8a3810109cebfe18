delete from payroll_file where claim = :claim and state = 'refused'
