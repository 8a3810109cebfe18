-- Of another room, removed_row: what rows came to is noted as they go.
insert into removed_row (file_id, blth, state, batch_id, records, rupiah)
select r.file_id, r.blth, r.state, r.batch_id, count(*),
       sum(case when r.batch_id is null then coalesce(l.amount, 0) else coalesce(r.total, 0) end)
from payroll_row r
left join letter l on l.file_id = r.file_id and l.line = r.line
where r.file_id = :file and r.line between :from and :to
group by r.file_id, r.blth, r.state, r.batch_id
