-- Of another room, enrolment_npp: what is kept in memory of its people no longer holds.
update enrolment_npp set version = version + 1 where npp in (select npp from enrolment where nik = :nik)
