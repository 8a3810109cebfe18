-- Entries below the last link that are in no link: they were not there when the chain went past them.
select j.entry_id
from journal j
left join journal_link l on l.entry_id = j.entry_id
where l.entry_id is null and j.entry_id <= :last
order by j.entry_id
fetch first 10 rows only
