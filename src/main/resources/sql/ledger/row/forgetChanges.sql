delete from enrolment_change where not exists (select 1 from recheck)
