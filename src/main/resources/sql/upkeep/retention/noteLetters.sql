-- Of another room, removed_letter: what letters came to is noted as they go.
insert into removed_letter (file_id, code, field, cause, state, opened_on, letters, rupiah)
select d.file_id, d.code, d.field, d.cause, d.state, d.opened_on, count(*), sum(d.amount)
from (select l.file_id, l.code, l.field, l.cause, l.state, l.amount, ${ledger/openedOn} as opened_on
      from letter l
      where l.file_id = :file and l.line between :from and :to and l.code <> '') d
group by d.file_id, d.code, d.field, d.cause, d.state, d.opened_on
