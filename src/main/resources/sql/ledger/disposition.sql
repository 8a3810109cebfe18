-- What has become of a row r of a file f, with its batch b where it has one. Rows of files that are loading or refused have none.
case
    when r.state = 'X' then 'superseded'
    when r.state = 'B' and b.kind = 'VOID' then case when b.state = 'accepted' then 'superseded' else 'accepted' end
    when r.state = 'B' and b.state = 'accepted' then 'accepted'
    when r.state = 'B' and b.state = 'sent' then 'pending'
    when r.state = 'B' and b.state = 'stuck' then 'dead'
    when f.state <> 'taken' then 'superseded'
    when r.state = 'B' then 'pending'
    when r.state = 'S' then 'skipped'
    else 'dead'
end
