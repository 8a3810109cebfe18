-- By which way a batch reaches the insurer: the scheme's at its sealing, whatever configuration says later.
alter table batch add column channel varchar(6) default 'api' not null;
