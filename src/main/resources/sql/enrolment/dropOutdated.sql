delete from enrolment e
where exists (select 1 from enrolment_npp n where n.npp = e.npp and n.snapshot_id > e.snapshot_id)
  and e.snapshot_id in (select snapshot_id from snapshot where state = 'taken')
