select distinct scheme, blth
from batch
where state = 'accepted' and kind <> 'VOID' and records > 0 and tariff is not null
order by scheme, blth
