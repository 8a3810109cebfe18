-- Of another room, enrolment: a person who is to be erased and whose enrolment ended in years before.
delete from enrolment where nik = :nik and to_date < :before
