SELECT step.kind, step.item, earlier.state, earlier.doc
FROM event_change AS step LEFT JOIN event_change AS earlier ON earlier.row = step.before
WHERE step.event = ? ORDER BY step.part DESC
