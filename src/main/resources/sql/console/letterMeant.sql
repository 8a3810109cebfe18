-- Whether a letter l of a row r in a file f is among those a filter of the console means.
f.state = 'taken' and ${deadletter/stands} and r.state <> 'B'
and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or l.code = :code)
and (:opd = '' or coalesce(r.opd, f.opd) = :opd) and (:nik = '' or r.nik = :nik) and (:nip = '' or r.nip = :nip)
and (:text = '' or lower(f.name) like :text or lower(l.findings) like :text)
