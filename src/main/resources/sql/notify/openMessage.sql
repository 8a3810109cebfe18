insert into message (way, recipient, language, state, due_at, written_at)
values (:way, :recipient, :language, 'waiting', :now, :now)
