copy missing (scheme, blth, nik, kpj, name) from stdin (format binary)
