-- Batches whose file was replaced while they were on their way, and which the insurer has not got, were left to be tried again.
update batch set state = 'superseded'
where state = 'stuck' and code <> 'OUTCOME_UNKNOWN' and kind <> 'VOID'
  and exists (select 1 from payroll_file f where f.file_id = batch.file_id and f.state in ('replaced', 'withdrawn'));
