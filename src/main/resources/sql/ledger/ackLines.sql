select r.line, r.cells, r.note, b.code as batch_code, b.message as batch_message, l.findings, l.remark,
       case when exists (select 1 from held_void h where h.by_file = r.file_id and h.by_line = r.line) then 1 else 0 end as holds,
       ${ledger/disposition} as disposition,
       case when ${deadletter/stands} then 'D' else '' end as state
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where r.file_id = :file and r.line between :from and :to
order by r.line
