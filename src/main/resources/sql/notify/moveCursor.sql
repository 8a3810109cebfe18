update notice_cursor set place = :place
