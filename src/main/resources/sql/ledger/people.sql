select nik, nip from payroll_row where file_id = :file and line between :from and :to
