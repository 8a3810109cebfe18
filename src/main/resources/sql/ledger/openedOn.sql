-- The day in UTC on which a letter l was opened.
cast(l.opened_at at time zone interval '0:00' hour to minute as date)
