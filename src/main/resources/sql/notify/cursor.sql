select place, digest_on, digest_place from notice_cursor
