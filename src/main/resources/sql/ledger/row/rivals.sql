-- Rule 8: the same person and month under another scheme that has been accepted, is on its way, or was ready earlier,
-- with a programme in common. Who is to be taken back stands until that has happened.
select r.nik, o.scheme, o.file_id, case when b.state = 'open' and b.kind <> 'VOID' then true else false end as only_ready,
       r.jkk_employer + r.jkk_worker as jkk, r.jkm_employer + r.jkm_worker as jkm,
       r.jht_employer + r.jht_worker as jht, r.jp_employer + r.jp_worker as jp
from unnest(cast(:people as varchar(18) array)) as k (person)
join payroll_row r on r.blth = :blth and r.nik = k.person and r.state = 'B'
join batch b on b.batch_id = r.batch_id
join payroll_file o on o.file_id = r.file_id
where o.scheme <> :scheme and b.state <> 'superseded' and not (b.kind = 'VOID' and b.state = 'accepted')
