-- Of rows that are new, so that nothing was counted of them before.
insert into letter_sum (file_id, code, field, cause, state, opened_on, letters, rupiah)
select l.file_id, l.code, l.field, l.cause, l.state, l.opened_on, count(*), sum(l.amount)
from (select l.file_id, l.code, l.field, l.cause, l.state, l.amount, ${ledger/openedOn} as opened_on
      from letter l
      where l.file_id = :file and l.line between :from and :to and l.code <> '') l
group by l.file_id, l.code, l.field, l.cause, l.state, l.opened_on
