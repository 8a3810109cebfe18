-- What a month's batches have come to, for whoever is told that its run is done.
select case state when 'accepted' then 'accepted' when 'stuck' then 'stuck' else 'pending' end as outcome,
       sum(records - refused) as records, sum(rupiah) as rupiah, sum(refused) as refused
from batch
where scheme = :scheme and blth = :blth and kind <> 'VOID' and state <> 'superseded'
group by case state when 'accepted' then 'accepted' when 'stuck' then 'stuck' else 'pending' end
