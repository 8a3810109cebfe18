-- Of another room, missing: the people of a month go with its rows; the run keeps their number.
delete from missing where blth = :blth
