-- The state people see: of a row r, its letter l, its batch b and a hold h in force, each of the last three where there is one.
case
    when r.state = 'B' and b.state = 'stuck' then 'parked'
    when l.state = 'resolved' and r.state = 'B' and b.state in ('open', 'queued', 'sent') then 'queued'
    when l.state in ('new', 'refused') and h.owner is not null then 'review'
    else coalesce(l.state, '')
end
