select count(*) from login where role = 'administrator' and opd = '' and state = 'active' and name <> :name
