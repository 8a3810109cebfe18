select s.snapshot_id
from snapshot s
where s.state = 'taken'
  and exists (select 1 from snapshot later where later.snapshot_id > s.snapshot_id and later.state = 'taken')
  and exists (select 1 from enrolment e where e.snapshot_id = s.snapshot_id)
