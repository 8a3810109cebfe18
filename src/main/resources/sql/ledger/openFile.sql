insert into payroll_file (source, scheme, blth, opd, name, sha256, bytes, state, claim, carried_from, layout, answer_folder, arrived_at)
values (:source, :scheme, :blth, :opd, :name, :sha256, :bytes, 'loading', :claim, :carriedFrom, :layout, :answerFolder, :now)
