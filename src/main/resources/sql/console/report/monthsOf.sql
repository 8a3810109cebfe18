-- The months of which something has come.
select distinct blth from payroll_file
where scheme = :scheme and blth between :from and :to and state in ('taken', 'replaced')
order by 1
