-- The items of a wave whose outcome is not written down; whether this job has tried them, and what came of that.
select i.number, i.file_id, i.line, case when a.attempt is null then false else true end as tried, a.outcome as ended, a.code as ended_code,
       ${ledger/disposition} as disposition, b.state as batch_state, b.batch_id, coalesce(b.code, l.code) as code, f.scheme
from retry_item i
join payroll_row r on r.file_id = i.file_id and r.line = i.line
join payroll_file f on f.file_id = i.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = i.file_id and l.line = i.line
left join letter_attempt a on a.job_id = i.job_id and a.file_id = i.file_id and a.line = i.line
where i.job_id = :job and i.wave = :wave and i.outcome is null
order by i.number
