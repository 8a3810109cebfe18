update journal set detail = '', before_value = null, after_value = null, reason = null where entry_id = ?
