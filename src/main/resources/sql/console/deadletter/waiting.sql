-- Of the rows that a filter means, those that wait for the insurer by themselves: nobody has to look at them.
select coalesce(sum(b.records), 0)
from batch b
where ${console/parkedMeant} and (${console/waitsForInsurer}) and (:opd = '' or b.opd = :opd)
