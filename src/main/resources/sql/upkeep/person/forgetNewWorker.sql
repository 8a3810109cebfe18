-- Of another room, new_worker: a person who is to be erased.
delete from new_worker where nik = :nik
