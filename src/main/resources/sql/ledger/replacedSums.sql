-- Rows of replaced files: superseded, but for those that the insurer still holds or may hold.
select f.scheme, ${ledger/disposition} as disposition, count(*) as records, sum(coalesce(r.total, 0)) as rupiah
from payroll_file f
join payroll_row r on r.file_id = f.file_id
left join batch b on b.batch_id = r.batch_id
where f.blth = :blth and f.state = 'replaced'
group by f.scheme, ${ledger/disposition}
