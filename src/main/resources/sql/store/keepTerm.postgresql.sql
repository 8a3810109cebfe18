-- Whoever wants to lead next waits for the end of this transaction.
select term from leadership where term = ? for share
