select case when exists (select 1 from bill) or exists (select 1 from credit) then 0 else 1 end from (values (0)) as t (one)
