-- Of another room, run: a list that a run has used counts as read.
-- A run that is held, or was given up, has not happened.
select count(*) from run where scheme = :scheme and blth = :blth and state in ('running', 'done')
