-- What was opened without a code ends.
update login set totp_on = true, totp_step = :step, epoch = epoch + 1 where name = :name and totp_key is not null and not totp_on
