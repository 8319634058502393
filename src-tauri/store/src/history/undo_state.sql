-- Parts of one step that lie together are one step.
WITH going_on AS (
    SELECT step.undone
    FROM setting AS part
    JOIN undo_step AS step ON step.seq = CAST(substr(part.key, length('store:step:') + 1) AS INTEGER)
    WHERE part.key GLOB 'store:step:[0-9]*'
      AND part.value = (
          SELECT earlier.value FROM setting AS earlier
          WHERE earlier.key = 'store:step:' || (
              SELECT max(seq) FROM undo_step AS before WHERE before.seq < step.seq AND before.undone = step.undone
          )
      )
)
SELECT
    (SELECT label FROM event WHERE seq = (SELECT max(seq) FROM undo_step WHERE undone = 0)),
    (SELECT label FROM event WHERE seq = (SELECT min(seq) FROM undo_step WHERE undone = 1)),
    (SELECT count(*) FROM undo_step WHERE undone = 0) - (SELECT count(*) FROM going_on WHERE undone = 0),
    (SELECT count(*) FROM undo_step WHERE undone = 1) - (SELECT count(*) FROM going_on WHERE undone = 1)
