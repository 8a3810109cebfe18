-- The attempts at a row, and what can be read of the last one from the row as it is.
select a.attempt, a.who, a.made_at, a.edit_version, a.job_id, a.outcome, a.code, a.message, a.batch_id, a.receipt_id,
       ${ledger/disposition} as disposition, b.batch_id as now_batch, b.state as batch_state, b.receipt_id as now_receipt,
       coalesce(b.code, l.code) as now_code, b.message as now_message
from letter_attempt a
join payroll_row r on r.file_id = a.file_id and r.line = a.line
join payroll_file f on f.file_id = a.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = a.file_id and l.line = a.line
where a.file_id = :file and a.line = :line
order by a.attempt
