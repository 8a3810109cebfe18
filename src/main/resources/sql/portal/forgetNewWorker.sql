delete from new_worker where nik = :nik
