-- Whether the row of a letter l of a file f is of an OPD; looked up only where one is asked for.
:opd = (select coalesce(w.opd, f.opd) from payroll_row w where w.file_id = l.file_id and w.line = l.line)
