-- Of another room, shared_person: a person who is to be erased; one too few costs nothing where no row is left.
delete from shared_person where nik = :nik
