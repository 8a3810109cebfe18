-- Whether a row r with its batch b or letter l may still come out differently: it is not on its way, and nobody has it in hand.
r.state = 'S'
or (r.state = 'B' and (b.state = 'open' or (b.state = 'stuck' and b.code = 'INSURER_UNREACHABLE')))
or (r.state = 'D' and l.state not in ('discarded', 'fixed') and l.code <> 'INSURER_REFUSED')
