update leadership set term = term + 1, holder = ?, since = current_timestamp returning term
