-- Whether a stuck batch b waits for nothing but the insurer: the hub asks again by itself.
b.code = 'INSURER_UNREACHABLE' or (b.code = 'OUTCOME_UNKNOWN' and b.receipt_id is null)
