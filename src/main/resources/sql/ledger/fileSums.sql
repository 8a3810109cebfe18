select scheme,
       sum(case when state in ('taken', 'replaced', 'withdrawn') and carried_from is null then 1 else 0 end) as taken,
       sum(case when state = 'refused' then 1 else 0 end) as refused,
       sum(case when state in ('taken', 'replaced') then rows_read else 0 end) as read_rows,
       sum(case when state = 'taken' then rows_skipped else 0 end) as skipped
from payroll_file
where blth = :blth and scheme is not null
group by scheme
