copy enrolment (snapshot_id, line, npp, nik, kpj, name, birth_date, division, programmes, active, from_date, to_date)
from stdin (format binary)
