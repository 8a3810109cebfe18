-- Whether a queued batch may go: its run has not been told to pause.
not exists (select 1 from run p where p.run_id = batch.run_id and p.state = 'paused')
