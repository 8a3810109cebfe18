-- What a list shows of a dead letter, whichever rows it is of.
select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, coalesce(r.opd, f.opd) as opd, r.nik,
       case when b.state = 'stuck' then null else l.findings end as findings,
       case when b.state = 'stuck' then b.code end as batch_code, b.message as batch_message, ${deadletter/state} as state,
       case when b.state = 'stuck' then b.attempts else l.attempts end as attempts,
       case when b.state = 'stuck' then r.total else l.amount end as amount, h.owner
