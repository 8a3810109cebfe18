update timetable set cron = :cron, kept_until = :now where scheme = :scheme
