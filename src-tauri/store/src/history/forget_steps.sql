-- Steps that touch an item, each with all of its parts.
WITH touching AS (SELECT event FROM event_change WHERE item = ?1)
DELETE FROM undo_step
WHERE seq IN touching
   OR (SELECT value FROM setting WHERE key = 'store:step:' || undo_step.seq) IN (
       SELECT value FROM setting WHERE key IN (SELECT 'store:step:' || event FROM touching)
   )
