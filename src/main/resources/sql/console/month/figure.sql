select stamp, figure from figure where what = :what and scheme = :scheme and blth = :blth
