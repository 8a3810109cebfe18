delete from enrolment e
where e.snapshot_id = :snapshot and e.line between :from and :to
  and exists (select 1 from enrolment_npp n where n.npp = e.npp and n.snapshot_id > e.snapshot_id)
