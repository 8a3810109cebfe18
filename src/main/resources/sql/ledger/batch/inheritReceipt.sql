-- Rows that take an acceptance over stand under its receipt, and what it was computed from.
update batch
set receipt_id = (select o.receipt_id from batch o where o.batch_id = batch.origin),
    kode_iuran = (select o.kode_iuran from batch o where o.batch_id = batch.origin),
    pay_by = (select o.pay_by from batch o where o.batch_id = batch.origin),
    tariff = coalesce((select o.tariff from batch o where o.batch_id = batch.origin), tariff)
where batch_id = ? and origin is not null
