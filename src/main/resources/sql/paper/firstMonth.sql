-- From when on there is payroll at all; months before are not known.
select min(blth) from payroll_file where state in ('taken', 'replaced')
