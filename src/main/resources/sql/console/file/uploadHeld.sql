-- Whether a file that was just handed in waits for somebody's release.
select count(*)
from held_arrival
where state = 'held' and kind = 'file' and source = :source and name = :name and (:opd = '' or opd = :opd and scheme = :scheme)
