-- Months that were sealed before tariffs were kept.
select distinct scheme, blth
from batch
where tariff is null and state in ('queued', 'sent', 'accepted', 'stuck')
order by scheme, blth
