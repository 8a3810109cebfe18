-- Of another room, rapel: arrears of a person.
select blth, in_blth, base from rapel where nik = :nik order by blth, in_blth
