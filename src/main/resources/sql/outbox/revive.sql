-- Asked about first where it may have arrived, else handed in.
update batch set state = case when code = :unknown then 'sent' else 'queued' end, code = null, message = null, changed_at = :now
where batch_id = :batch and state = 'stuck' and code in ('OUTCOME_UNKNOWN', 'INSURER_UNREACHABLE')
