SELECT max(seq) FROM undo_step WHERE undone = 0
