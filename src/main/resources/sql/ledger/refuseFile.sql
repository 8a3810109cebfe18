insert into payroll_file (source, scheme, blth, opd, name, sha256, bytes, state, code, arrived_at)
values (:source, :scheme, :blth, :opd, :name, :sha256, :bytes, 'refused', :code, :now)
