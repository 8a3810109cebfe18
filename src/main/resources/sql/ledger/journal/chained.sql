-- Links in their order, each with its entry as it stands now.
select l.place, l.entry_id as linked, l.hash, j.entry_id, j.at_time, j.who, j.action, j.subject, j.detail, j.before_value, j.after_value, j.reason, m.entry_id as removed
from journal_link l
left join journal j on j.entry_id = l.entry_id
left join journal_removed m on m.entry_id = l.entry_id
where l.place > :place
order by l.place
fetch first 1000 rows only
