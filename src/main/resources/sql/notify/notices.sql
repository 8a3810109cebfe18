select event, kind, title, text, page from notice where message_id = :message order by notice_id
