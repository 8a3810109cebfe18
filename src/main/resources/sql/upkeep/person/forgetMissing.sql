-- Of another room, missing: a person who is to be erased; the run keeps their number.
delete from missing where nik = :nik and blth < :from
