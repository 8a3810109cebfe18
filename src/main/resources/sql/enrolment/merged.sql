update enrolment_npp set version = version + 1 where npp = :npp
