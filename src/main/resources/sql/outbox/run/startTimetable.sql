insert into timetable (scheme, cron, kept_until) values (:scheme, :cron, :now)
