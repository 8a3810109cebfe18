-- Of another room, enrolment_change: what was judged again is done with, in the same transaction.
delete from enrolment_change where not exists (select 1 from recheck)
