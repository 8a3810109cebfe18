insert into held_arrival (kind, source, scheme, blth, opd, name, sha256, claim, replaces, npps, what, most, found, state, held_at)
values (:kind, :source, :scheme, :blth, :opd, :name, :sha256, :claim, :replaces, :npps, :what, :most, :found, 'held', :now)
