select count(*) from journal where at_time < :before and action not in ('journal emptied', 'journal removed')
