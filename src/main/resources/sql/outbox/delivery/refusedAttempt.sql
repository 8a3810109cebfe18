-- Of another room, letter_attempt: what became of a retry is known when the insurer has answered.
update letter_attempt set outcome = 'refused', code = 'INSURER_REFUSED', message = :message, batch_id = :batch, receipt_id = :receipt
where file_id = :file and line = :line and outcome is null
