select proposal_id, deed, subject, resource, document, reason, state, proposed_by, proposed_at, decided_by, decided_at, decision
from proposal where proposal_id = :id
