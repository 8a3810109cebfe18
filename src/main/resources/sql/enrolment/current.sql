select snapshot_id from enrolment_npp where npp = :npp
