-- Two chunks of a file may be written at once: who comes second waits for the other, and need not do anything.
insert into shared_person (blth, nik) values (?, ?) on conflict do nothing
