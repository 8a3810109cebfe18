update batch set receipt_id = :receipt, kode_iuran = cast(:kode as varchar(200)) where batch_id = :batch
