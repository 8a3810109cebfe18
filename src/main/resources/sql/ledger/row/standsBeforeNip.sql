-- The row that stands for the person of a duplicate, by NIP, and how far it is.
select o.file_id, o.line, r.nik, case when o.state in ('S', 'D') or b.state = 'open' or (b.state = 'stuck' and b.code = 'INSURER_UNREACHABLE') then true else false end as unsent,
       case when b.state = 'accepted' and b.kind <> 'VOID' then true else false end as accepted
from payroll_row r
join payroll_file f on f.file_id = r.file_id
join staff_row s on s.blth = r.blth and s.nip = r.nip
join payroll_row o on o.file_id = s.file_id and o.line = s.line and o.nip = r.nip
join payroll_file g on g.file_id = o.file_id and g.source = f.source and g.state = 'taken'
left join batch b on b.batch_id = o.batch_id
where r.file_id = :file and r.line = :line and r.twin and not o.twin
