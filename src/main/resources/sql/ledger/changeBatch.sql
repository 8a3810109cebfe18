update batch set records = records + ?, rupiah = rupiah + ?, changed_at = ? where batch_id = ?
