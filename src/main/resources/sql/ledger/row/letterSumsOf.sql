select sum_id, code, field, cause, state, opened_on, letters, rupiah
from letter_sum
where file_id = :file
