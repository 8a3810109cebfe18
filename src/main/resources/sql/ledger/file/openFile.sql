insert into payroll_file (source, source_version, scheme, blth, opd, name, sha256, bytes, state, claim, carried_from, layout, tariff, answer_folder, arrived_at)
values (:source, :version, :scheme, :blth, :opd, :name, :sha256, :bytes, 'loading', :claim, :carriedFrom, :layout, :tariff, :answerFolder, :now)
