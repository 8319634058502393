-- The states that a step's items had before it, last first: of those that nothing changed after it.
SELECT step.kind, step.item, earlier.state, earlier.doc
FROM event_change AS step LEFT JOIN event_change AS earlier ON earlier.row = step.before
WHERE step.event = ?1
  AND NOT EXISTS (
      SELECT 1 FROM event_change AS later
      WHERE later.item = step.item AND later.row > step.row AND later.event <> ?1
  )
ORDER BY step.part DESC
