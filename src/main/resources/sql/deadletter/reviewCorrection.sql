update correction set state = 'in-force', reviewed_by = :who, reviewed_at = :now where correction_id = :id and state = 'proposed'
