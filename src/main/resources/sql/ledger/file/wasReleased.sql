-- The same content was released against what stands still.
select count(*) from held_arrival
where kind = :kind and source = :source and blth = :blth and opd = :opd and sha256 = :sha256 and replaces = :replaces and state = 'released'
