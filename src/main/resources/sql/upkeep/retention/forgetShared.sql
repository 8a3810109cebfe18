-- Of another room, shared_person: the people of a month go with its rows.
delete from shared_person where blth = :blth
