insert into payroll_file (source, scheme, blth, opd, name, sha256, bytes, state, code, claim, arrived_at)
values (:source, :scheme, :blth, '', :name, '', :bytes, 'refused', :code, :claim, :now)
