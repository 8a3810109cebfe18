-- What was tried and could not be delivered; what was given up counts until something has gone that way since.
select m.way, count(*) as messages, min(m.reason) as reason,
       count(case when m.state = 'given-up' then 1 end) as given_up
from message m
where m.attempts > 0 and m.reason is not null
  and (m.state = 'waiting' or m.state = 'given-up' and not exists (
      select 1 from message later where later.way = m.way and later.state = 'sent' and later.message_id > m.message_id))
group by m.way
order by m.way
