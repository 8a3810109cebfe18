select coalesce(max(line), 0) from enrolment where snapshot_id = :snapshot
