update original set looks = looks + 1, next_at = :next where original_id = :original
