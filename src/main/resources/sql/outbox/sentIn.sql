-- Unknown is what went and was not answered; what waits has not gone, or went to an insurer that was away and does not have it.
select count(*) as batches, sum(records + refused) as records,
       sum(case when state = 'accepted' then records else 0 end) as accepted,
       sum(refused + case when state = 'stuck' and code = 'BATCH_REFUSED' then records else 0 end) as refused,
       sum(case when state = 'sent' or (state = 'stuck' and code = 'OUTCOME_UNKNOWN') then records else 0 end) as unknown,
       sum(case when state = 'queued' or (state = 'stuck' and code = 'INSURER_UNREACHABLE') then records else 0 end) as waiting,
       sum(case when state = 'accepted' then rupiah else 0 end) as rupiah
from batch
where run_id > :after and blth = :blth and (:scheme = '' or scheme = :scheme)
