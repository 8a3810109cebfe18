-- Bills and credits of an old home that no receipt that was kept tells apart.
select scheme, sum(rupiah) as rupiah
from (select scheme, rupiah from bill where blth = :blth and batch_id is null and replaces is null
      union all
      select scheme, -rupiah from credit where blth = :blth and batch_id is null) g
group by scheme
