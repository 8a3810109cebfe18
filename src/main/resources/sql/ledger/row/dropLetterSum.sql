delete from letter_sum where sum_id = ?
