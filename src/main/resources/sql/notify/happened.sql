-- What the journal tells after a place of its chain.
select l.place, j.entry_id, j.action, j.subject, j.detail
from journal_link l
join journal j on j.entry_id = l.entry_id
where l.place > :place
order by l.place
fetch first 500 rows only
