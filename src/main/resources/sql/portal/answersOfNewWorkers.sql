-- What forms say of some people.
select w.nik, w.field, w.answer
from unnest(cast(:people as varchar(18) array)) as k (person)
join new_worker w on w.nik = k.person
