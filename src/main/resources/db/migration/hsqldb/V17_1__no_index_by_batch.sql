-- Its keeping cost a third of every insert, and the runs of a batch lead to its rows as well. PostgreSQL keeps its own, which costs it an
-- eighth: between the lines of a run it would rather read the whole table.
drop index payroll_row_batch;
