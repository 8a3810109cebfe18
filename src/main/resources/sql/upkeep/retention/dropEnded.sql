-- Of another room, enrolment: whose enrolment ended and whose rows are gone has nothing more to be compared with.
delete from enrolment where to_date < :before
