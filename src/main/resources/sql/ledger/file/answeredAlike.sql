-- Files of other OPD whose answers stand under the same name.
select count(*) from payroll_file
where source = :source and name = :name and opd <> :opd and answer_folder = '' and carried_from is null
  and state in ('taken', 'replaced', 'withdrawn')
