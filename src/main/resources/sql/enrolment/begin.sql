insert into enrolment_npp (npp, snapshot_id) values (:npp, :snapshot)
