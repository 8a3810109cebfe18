select term from leadership
