select snapshot_id, version from enrolment_npp where npp = :npp
