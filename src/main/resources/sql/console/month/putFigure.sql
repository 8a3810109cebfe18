merge into figure as t
using (values (cast(:what as varchar(40)), cast(:scheme as varchar(100)), cast(:blth as integer), cast(:stamp as varchar(2000)),
               cast(:figure as varchar(1000000)))) as v (what, scheme, blth, stamp, figure)
on t.what = v.what and t.scheme = v.scheme and t.blth = v.blth
when matched then update set stamp = v.stamp, figure = v.figure
when not matched then insert (what, scheme, blth, stamp, figure) values (v.what, v.scheme, v.blth, v.stamp, v.figure)
