-- Letter l waits for somebody's decision.
l.state in ('new', 'fixed', 'refused')
