update letter_attempt set outcome = 'refused', code = 'INSURER_REFUSED', message = :message, batch_id = :batch, receipt_id = :receipt
where file_id = :file and line = :line and outcome is null
