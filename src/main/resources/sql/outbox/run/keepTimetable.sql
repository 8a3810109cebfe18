update timetable set kept_until = :now where scheme = :scheme
