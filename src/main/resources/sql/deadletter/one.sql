select r.file_id, r.line, r.blth, f.scheme, f.source, f.source_version, f.name, r.nik, r.cells, r.batch_id, b.state as batch_state,
       b.code as batch_code, b.message as batch_message, r.total, f.state as file_state,
       ${ledger/disposition} as disposition,
       l.code, l.cause, l.findings, ${deadletter/state} as state, l.attempts, l.amount, l.edits, l.remark, h.owner,
       (select coalesce(max(e.version), 0) from letter_edit e where e.file_id = r.file_id and e.line = r.line) as version
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
left join letter_hold h on h.file_id = r.file_id and h.line = r.line and h.held_until > :now
where r.file_id = :file and r.line = :line and f.state in ('taken', 'replaced', 'withdrawn')
