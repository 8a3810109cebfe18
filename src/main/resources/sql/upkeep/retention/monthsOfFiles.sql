select distinct blth from payroll_file
where blth <= :last and state in ('taken', 'replaced', 'withdrawn') and rows_removed_at is null
union
select blth from removed_month where ended_at is null
