select name, role, state, must_change, scheme, opd from login order by name
