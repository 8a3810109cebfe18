-- What is on its way, or may be, stays until its outcome is known.
update batch set state = 'superseded', changed_at = :now
where file_id = :file and (state in ('open', 'queued') or (state = 'stuck' and code <> 'OUTCOME_UNKNOWN'))
