select place, entry_id, hash from journal_link where place = (select max(place) from journal_link)
