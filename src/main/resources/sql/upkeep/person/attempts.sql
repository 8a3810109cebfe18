select a.file_id, a.line, a.attempt, a.who, a.made_at, a.outcome, a.code, a.message, a.receipt_id
from ${upkeep/person/keys} k
join letter_attempt a on a.file_id = k.file_id and a.line = k.line
order by a.file_id, a.line, a.attempt
