-- Whether a letter, or the sum of some, l of a file f is in a group that is asked for.
f.state = 'taken' and ${deadletter/stands}
and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or l.code = :code)
