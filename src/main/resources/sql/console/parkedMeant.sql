-- The same of a stuck batch b of a file f.
b.state = 'stuck' and b.kind <> 'VOID' and b.records > 0
and (cast(:blth as integer) = 0 or b.blth = :blth) and (:scheme = '' or b.scheme = :scheme) and (:code = '' or b.code = :code)
