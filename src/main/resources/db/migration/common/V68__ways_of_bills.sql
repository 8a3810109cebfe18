-- From a bill to the rows behind it and back.
create index bill_batch on bill (batch_id);
create index credit_batch on credit (batch_id);
create index batch_origin on batch (origin);
create index earlier_receipt_batch on earlier_receipt (batch_id);
