-- Of which schemes something waits or is on its way.
select scheme, sum(records) as records
from batch
where state in ('open', 'queued', 'sent', 'stuck') and records > 0
group by scheme
order by scheme
