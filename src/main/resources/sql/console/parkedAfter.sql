-- The same of a row r in a stuck batch.
r.state = 'B' and b.file_id >= :afterFile and (r.file_id > :afterFile or r.line > :afterLine)
