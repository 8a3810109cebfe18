-- Of another room, payroll_file: retention says which originals it took away.
update payroll_file set original_removed_at = :now where blth <= :last and archived is not null and original_removed_at is null
