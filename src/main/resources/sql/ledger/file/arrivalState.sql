select state, decided_by, decision from held_arrival where claim = :claim order by held_id desc fetch first 1 rows only
