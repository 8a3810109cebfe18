delete from told_trouble where kind = :kind
