select a.nik, a.attestation_id, a.birth_date
from unnest(cast(:people as varchar(18) array)) as k (person)
join attestation a on a.nik = k.person and a.state = 'in-force'
