select batch_id from batch where blth = :blth and state = 'accepted' order by batch_id
