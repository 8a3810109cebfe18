select holder, term, since from leadership
