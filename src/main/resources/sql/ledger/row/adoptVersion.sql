-- Files that were read before versions were kept.
update payroll_file set source_version = :version where source = :source and source_version is null and state <> 'refused'
