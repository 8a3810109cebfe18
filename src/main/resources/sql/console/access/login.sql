select name, role, salt, hash, must_change, one_time_since, epoch, totp_key, totp_on, totp_step, scheme, opd
from login where name = :name and state = 'active'
