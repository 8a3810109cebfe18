-- The OPD of who pays for others, which their own pay names, by NIP; of nobody where the scheme has no such list.
select p.nip as sponsor, min(nullif(coalesce(p.opd, g.opd), '')) as sponsor_opd
from payroll_file g
join payroll_row p on p.file_id = g.file_id
where cast(:sponsored as integer) = 1 and g.blth = :blth and g.scheme = :scheme and g.state = 'taken' and p.nip is not null
group by p.nip
