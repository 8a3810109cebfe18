select nik from enrolment_change where npp = :npp and nik > :after order by nik fetch first 1000 rows only
