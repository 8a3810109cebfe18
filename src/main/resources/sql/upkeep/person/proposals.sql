select proposal_id, deed, subject, document, reason, state, proposed_by, proposed_at, decided_by, decided_at, decision
from proposal
where document like :like
order by proposal_id
