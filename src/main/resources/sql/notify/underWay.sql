-- Messages to somebody that have not gone, and those of the last minutes.
select count(case when state = 'waiting' then 1 end) as waiting, count(case when written_at > :since then 1 end) as lately
from message
where way = :way and recipient = :recipient and (state = 'waiting' or written_at > :since)
