insert into correction (kind, old_value, new_value, scheme, from_blth, to_blth, state, reason, proposed_by, proposed_at)
values (:kind, :old, :new, :scheme, :from, :to, 'proposed', :reason, :who, :now)
