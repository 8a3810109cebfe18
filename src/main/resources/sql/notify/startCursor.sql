update notice_cursor set place = :place, digest_on = :today, digest_place = :place
