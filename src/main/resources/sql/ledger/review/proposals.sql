select proposal_id, deed, subject, resource, document, reason, state, proposed_by, proposed_at, decided_by, decided_at, decision
from proposal where :state = '' or state = :state
order by case when state in ('proposed', 'approved') then 0 else 1 end, proposal_id desc
fetch first :most rows only
