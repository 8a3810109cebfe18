-- By what months stand at the insurer, or may: what is only open has nothing that holds yet, but what is to be taken back still stands.
select b.scheme, b.blth, b.tariff
from unnest(cast(:months as integer array)) as k (wanted)
join batch b on b.blth = k.wanted
where (:scheme = '' or b.scheme = :scheme) and b.tariff is not null and b.records > 0
  and case when b.kind = 'VOID' then b.state in ('open', 'queued', 'sent', 'stuck')
           else b.state in ('queued', 'sent', 'accepted') or (b.state = 'stuck' and b.code in ('OUTCOME_UNKNOWN', 'INSURER_UNREACHABLE')) end
group by b.scheme, b.blth, b.tariff
order by min(b.batch_id)
