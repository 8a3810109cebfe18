update attestation set state = 'in-force', reviewed_by = :who, reviewed_at = :now where attestation_id = :id and state = 'proposed'
