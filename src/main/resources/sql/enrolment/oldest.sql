-- The oldest of what is known of the enrolled, by NPP.
select n.npp, s.taken_at
from enrolment_npp n
join snapshot s on s.snapshot_id = n.snapshot_id
where s.taken_at < :before
order by s.taken_at
