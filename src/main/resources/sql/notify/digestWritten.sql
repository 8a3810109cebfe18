update notice_cursor set digest_on = :today, digest_place = place
