-- Where that comes from: of the rows whose keys are k.
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join payroll_file f on f.file_id = k.file_id
left join letter l on l.file_id = k.file_id and l.line = k.line
left join batch b on b.batch_id = r.batch_id
left join letter_hold h on h.file_id = k.file_id and h.line = k.line and h.held_until > :now
order by 1, 2
