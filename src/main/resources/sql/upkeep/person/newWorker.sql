-- Of another room, new_worker: what an OPD said of a person who is to be enrolled.
select field, answer, taken_at from new_worker where nik = :nik order by field
