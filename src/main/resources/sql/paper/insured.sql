-- People the insurer has active under an NPP in a month.
select count(distinct e.nik)
from enrolment e
join enrolment_npp n on n.npp = e.npp and n.snapshot_id = e.snapshot_id
where e.npp = :npp and e.from_date <= :last and (e.to_date >= :first or (e.to_date is null and e.active))
