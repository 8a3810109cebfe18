select scheme, blth from recheck order by scheme, blth
