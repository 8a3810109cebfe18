-- Of another room, enrolment_change: whose rows are judged again is what this room asks of the enrolment.
select nik from enrolment_change where npp = :npp and nik > :after order by nik fetch first 1000 rows only
