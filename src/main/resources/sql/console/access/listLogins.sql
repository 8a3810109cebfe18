select name, role, state, must_change, totp_on, scheme, opd from login order by name
