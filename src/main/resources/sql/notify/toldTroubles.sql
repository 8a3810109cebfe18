select kind, event from told_trouble
