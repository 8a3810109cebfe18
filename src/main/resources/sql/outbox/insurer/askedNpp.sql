select distinct npp from enrolment_request where npp = :npp
