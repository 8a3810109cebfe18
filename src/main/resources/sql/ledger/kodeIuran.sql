select distinct scheme, kode_iuran from batch where blth = :blth and kode_iuran is not null order by scheme, kode_iuran
