-- Of another room, proposal: what was to be put into a row goes with the row.
delete from proposal where subject like :row
