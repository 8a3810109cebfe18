select e.file_id, e.line, e.version, e.edits, e.author, e.reason, e.edited_at
from ${upkeep/person/keys} k
join letter_edit e on e.file_id = k.file_id and e.line = k.line
order by e.file_id, e.line, e.version
