-- Of another room, enrolment_request: a person who is to be erased.
delete from enrolment_request where nik = :nik
