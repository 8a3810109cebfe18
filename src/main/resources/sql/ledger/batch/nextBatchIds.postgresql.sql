select nextval('batch_ids')
