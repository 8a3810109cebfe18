-- Whether a letter l of a file f is among those a filter of the console means.
f.state = 'taken' and ${deadletter/stands}
and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or l.code = :code)
