update login set hash = :hash where name = :name and hash = :old
