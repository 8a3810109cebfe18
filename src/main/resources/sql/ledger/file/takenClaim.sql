select archived from payroll_file where claim = :claim and state in ('taken', 'replaced', 'withdrawn')
