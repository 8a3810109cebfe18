insert into retry_job (blth, scheme, code, state, by_whom, reason, per_minute, most, in_percent, next_at, started_at, changed_at)
values (:blth, :scheme, :code, 'running', :who, :reason, :rate, :most, :inPercent, :now, :now, :now)
