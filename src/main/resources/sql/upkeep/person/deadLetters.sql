select l.file_id, l.line, l.code, l.field, l.findings, l.amount, l.state, l.attempts, l.edits, l.cause, l.remark, l.opened_at, l.changed_at
from ${upkeep/person/keys} k
join letter l on l.file_id = k.file_id and l.line = k.line
order by l.file_id, l.line
