select held_id, kind, source, scheme, blth, opd, name, sha256, claim, replaces, npps, what, most, found, held_at
from held_arrival
where state = 'held'
order by held_id
