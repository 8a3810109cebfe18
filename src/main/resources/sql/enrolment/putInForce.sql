merge into enrolment_npp as t
using (select distinct npp, snapshot_id from enrolment where snapshot_id = :snapshot) as v
on t.npp = v.npp
when matched then update set snapshot_id = v.snapshot_id
when not matched then insert (npp, snapshot_id) values (v.npp, v.snapshot_id)
