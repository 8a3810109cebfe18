select count(*) from earlier_receipt e join payroll_file f on f.file_id = e.file_id where f.blth = :blth and f.scheme = :scheme
