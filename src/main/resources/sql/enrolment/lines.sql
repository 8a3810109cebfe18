select nik, kpj, name, birth_date, programmes, active, from_date, to_date, division
from enrolment
where snapshot_id = :snapshot and line between :from and :to and npp = :npp
