-- Differs when what a month, or the one before it, comes to under a scheme may differ.
select f.files, f.last_file, f.in_force, f.revised, b.batches, b.records, b.rupiah, b.refused, b.accepted, b.stuck, b.out_of_force, b.changed_at,
       n.snapshot_id, n.version, q.asked
from (select count(*) as files, max(file_id) as last_file, sum(case when state = 'taken' then 1 else 0 end) as in_force, sum(revised) as revised
      from payroll_file
      where blth between :before and :blth and scheme = :scheme) f
cross join (select count(*) as batches, sum(records) as records, sum(rupiah) as rupiah, sum(refused) as refused,
                   sum(case when state = 'accepted' then 1 else 0 end) as accepted, sum(case when state = 'stuck' then 1 else 0 end) as stuck,
                   sum(case when state = 'superseded' then 1 else 0 end) as out_of_force, max(changed_at) as changed_at
            from batch
            where blth between :before and :blth and scheme = :scheme) b
cross join (select max(snapshot_id) as snapshot_id, max(version) as version from enrolment_npp where npp = :npp) n
cross join (select count(*) as asked from enrolment_request where npp = :npp and state = 'asked') q
