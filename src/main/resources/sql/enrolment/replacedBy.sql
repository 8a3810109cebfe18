-- The snapshots in force for the NPP that a new one contains.
select distinct c.snapshot_id
from enrolment_npp c
where exists (select 1 from enrolment n where n.snapshot_id = :snapshot and n.npp = c.npp)
