-- Whose enrolment ended before.
select count(*) from enrolment where to_date < :before
