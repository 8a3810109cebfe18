select file_id, source, name from payroll_file where ack_due order by file_id
