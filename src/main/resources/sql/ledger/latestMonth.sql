select blth from payroll_file
where state = 'taken'
order by case when blth <= :today then 0 else 1 end, blth desc
fetch first 1 rows only
