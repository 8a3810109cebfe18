-- Ended before, or of people who have no row any more.
select a.attestation_id
from attestation a
where a.ended_at < :before or a.proposed_at < :before
  and not exists (select 1 from (select distinct blth from payroll_file where blth is not null) m
                  join payroll_row r on r.blth = m.blth and r.nik = a.nik)
