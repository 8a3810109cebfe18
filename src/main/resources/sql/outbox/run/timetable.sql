select cron, kept_until as until from timetable where scheme = :scheme
