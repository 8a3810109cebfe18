update login set totp_on = false, totp_key = null, totp_step = 0 where name = :name
