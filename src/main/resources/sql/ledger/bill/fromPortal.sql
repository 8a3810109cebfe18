-- Bills under a kode iuran that the portal printed.
select count(*) from bill b join batch o on o.batch_id = b.batch_id where b.kode_iuran = :kode and o.channel = 'portal'
