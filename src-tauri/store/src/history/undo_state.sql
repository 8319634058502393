-- Parts of one step that lie together are one step. CROSS: the parts are looked through, and never all the steps.
WITH going_on AS (
    SELECT step.undone
    FROM step_part AS part CROSS JOIN undo_step AS step USING (seq)
    WHERE part.first = (
        SELECT earlier.first FROM step_part AS earlier
        WHERE earlier.seq = (
            SELECT max(seq) FROM undo_step AS before WHERE before.seq < step.seq AND before.undone = step.undone
        )
    )
),
-- All that is undone comes after the last step that is not.
undone AS (
    SELECT count(*) AS steps, min(seq) AS next FROM undo_step
    WHERE seq > (SELECT coalesce(max(seq), 0) FROM undo_step WHERE undone = 0)
)
SELECT
    (SELECT label FROM event WHERE seq = (SELECT max(seq) FROM undo_step WHERE undone = 0)),
    (SELECT label FROM event WHERE seq = undone.next),
    (SELECT count(*) FROM undo_step) - undone.steps - (SELECT count(*) FROM going_on WHERE undone = 0),
    undone.steps - (SELECT count(*) FROM going_on WHERE undone = 1)
FROM undone
