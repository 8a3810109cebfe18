update login set totp_key = :key, totp_step = 0 where name = :name and not totp_on
