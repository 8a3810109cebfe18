-- By its letter l a row counts as dead.
l.state in ('new', 'fixed', 'refused', 'discarded')
