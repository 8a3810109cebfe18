-- The same of a row r in a stuck batch b.
b.state = 'stuck' and b.kind <> 'VOID' and r.state = 'B'
and (cast(:blth as integer) = 0 or b.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or b.code = :code)
and (:opd = '' or coalesce(r.opd, f.opd) = :opd) and (:nik = '' or r.nik = :nik) and (:nip = '' or r.nip = :nip)
and (:text = '' or lower(f.name) like :text or lower(b.message) like :text)
