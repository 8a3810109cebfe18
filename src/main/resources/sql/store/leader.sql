select holder, since from leadership
