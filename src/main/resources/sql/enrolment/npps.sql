select distinct npp from enrolment where snapshot_id = :snapshot order by npp
