-- Parts of one step that lie together are one step.
WITH going_on AS (
    SELECT step.undone
    FROM step_part AS part JOIN undo_step AS step USING (seq)
    WHERE part.first = (
        SELECT earlier.first FROM step_part AS earlier
        WHERE earlier.seq = (
            SELECT max(seq) FROM undo_step AS before WHERE before.seq < step.seq AND before.undone = step.undone
        )
    )
)
SELECT
    (SELECT label FROM event WHERE seq = (SELECT max(seq) FROM undo_step WHERE undone = 0)),
    (SELECT label FROM event WHERE seq = (SELECT min(seq) FROM undo_step WHERE undone = 1)),
    (SELECT count(*) FROM undo_step WHERE undone = 0) - (SELECT count(*) FROM going_on WHERE undone = 0),
    (SELECT count(*) FROM undo_step WHERE undone = 1) - (SELECT count(*) FROM going_on WHERE undone = 1)
