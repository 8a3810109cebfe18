insert into payroll_file (source, scheme, blth, opd, name, sha256, bytes, state, code, claim, arrived_at, same_as)
values (:source, :scheme, :blth, :opd, :name, '', :bytes, 'refused', :code, :claim, :now,
        (select max(o.file_id) from payroll_file o
         where o.source = :source and o.blth = :blth and o.name = :copyOf and o.state = 'taken' and o.carried_from is null))
