insert into payroll_file (source, scheme, blth, opd, name, sha256, bytes, state, claim, carried_from, arrived_at)
values (:source, :scheme, :blth, :opd, :name, :sha256, :bytes, 'loading', :claim, :carriedFrom, :now)
