SELECT
    (SELECT label FROM event WHERE seq = (SELECT max(seq) FROM undo_step WHERE undone = 0)),
    (SELECT label FROM event WHERE seq = (SELECT min(seq) FROM undo_step WHERE undone = 1)),
    (SELECT count(*) FROM undo_step WHERE undone = 0),
    (SELECT count(*) FROM undo_step WHERE undone = 1)
