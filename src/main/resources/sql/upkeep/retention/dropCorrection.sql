-- Of another room, correction: its numbers are of people whose months are gone.
delete from correction where correction_id = :id
