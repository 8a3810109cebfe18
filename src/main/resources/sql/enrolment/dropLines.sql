delete from enrolment where snapshot_id = :snapshot and line between :from and :to
