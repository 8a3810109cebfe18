call next value for batch_ids
