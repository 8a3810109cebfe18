insert into snapshot (name, state, taken_at) values (:name, 'loading', :now)
