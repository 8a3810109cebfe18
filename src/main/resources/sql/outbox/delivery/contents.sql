-- Of some batches what they held when they last went, and of everything that ever went with one of these contents the latest try.
select b.batch_id, b.content, b.try_number
from unnest(cast(:batches as bigint array)) as k (wanted)
join batch b on b.batch_id = k.wanted
where b.content is not null
union all
select 0, o.content, max(o.try_number)
from unnest(cast(:contents as varchar(64) array)) as c (content)
join batch o on o.content = c.content
group by o.content
