delete from enrolment where snapshot_id = ? and npp = ? and nik = ?
