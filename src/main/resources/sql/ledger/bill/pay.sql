insert into payment (kode_iuran, paid_on, rupiah, reference, told_by, who, noted_at)
select :kode, :day, :rupiah, :reference, :told, :who, :now from (values (0)) as t (one)
where not exists (select 1 from payment where kode_iuran = :kode)
