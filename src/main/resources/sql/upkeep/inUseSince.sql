select at_time from journal order by entry_id fetch first 1 row only
