update notice set message_id = :message where notice_id in (:notices) and message_id is null
