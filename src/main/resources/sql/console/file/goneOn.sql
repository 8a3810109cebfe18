-- Files that went on after they were taken in and have not come to rest, or been read anew, for a while: nothing of them is sent.
select count(*) from original where changed_at < :before
