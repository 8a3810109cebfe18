select totp_key from login where name = :name and totp_key is not null and not totp_on
