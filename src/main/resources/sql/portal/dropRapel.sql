delete from rapel where batch_id = :batch and nik = :nik
