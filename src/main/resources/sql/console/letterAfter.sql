-- Whether a letter l comes after the one a page ended with.
l.file_id >= :afterFile and (l.file_id > :afterFile or l.line > :afterLine)
