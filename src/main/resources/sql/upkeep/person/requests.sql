select npp, nik, request_id, state, asked_at from enrolment_request where nik = :nik order by npp
