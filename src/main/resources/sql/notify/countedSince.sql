-- For the digest: how often which kind of thing happened since the last one.
select j.action, count(*) as times
from journal_link l
join journal j on j.entry_id = l.entry_id
where l.place > :place
group by j.action
