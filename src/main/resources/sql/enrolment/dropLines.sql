delete from enrolment where snapshot_id = :snapshot
