update attestation set state = 'ended', ended_by = :who, ended_at = :now, end_reason = :reason
where attestation_id = :id and state in ('proposed', 'in-force')
