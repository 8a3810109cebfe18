select detail from journal where action in ('journal emptied', 'journal removed') order by entry_id
