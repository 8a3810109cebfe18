update login set totp_step = :step where name = :name and totp_on and totp_step < :step
