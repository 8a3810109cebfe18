insert into portal_file (scheme, blth, npp, sheet, part, people, handed_at)
values (:scheme, :blth, :npp, :sheet, :part, :people, :now)
