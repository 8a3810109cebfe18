select batch_id, batch_key, code
from batch
where state = 'stuck' and (code = 'INSURER_UNREACHABLE' or (code = 'OUTCOME_UNKNOWN' and receipt_id is null))
order by batch_id
fetch first :most rows only
