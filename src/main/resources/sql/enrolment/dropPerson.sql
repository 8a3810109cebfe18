delete from enrolment where snapshot_id = :snapshot and npp = :npp and nik = :nik
