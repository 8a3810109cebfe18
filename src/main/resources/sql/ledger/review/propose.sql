insert into proposal (deed, subject, resource, document, reason, state, proposed_by, proposed_at)
values (:deed, :subject, :resource, :document, :reason, 'proposed', :who, :now)
