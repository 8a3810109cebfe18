select count(*) from login
