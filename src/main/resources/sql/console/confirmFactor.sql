update login set totp_on = true, totp_step = :step where name = :name and totp_key is not null and not totp_on
