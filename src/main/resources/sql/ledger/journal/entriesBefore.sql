-- Linked, and of before a time; not those that name what was removed.
select j.entry_id
from journal j
where j.at_time < :before and j.entry_id <= :last and j.action not in ('journal emptied', 'journal removed')
order by j.entry_id
fetch first 5000 rows only
