-- Whether a bill b counts: one that was issued anew does not, the one in its place does.
not exists (select 1 from bill s where s.replaces = b.bill_id)
