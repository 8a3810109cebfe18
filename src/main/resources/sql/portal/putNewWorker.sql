insert into new_worker (nik, field, answer, taken_at) values (:nik, :field, :answer, :now)
