-- Steps that touch an item, each with all of its parts.
WITH touching AS (SELECT event FROM event_change WHERE item = ?1)
DELETE FROM undo_step
WHERE seq IN touching
   OR (SELECT first FROM step_part WHERE step_part.seq = undo_step.seq)
      IN (SELECT first FROM step_part WHERE seq IN touching)
