-- Every state of an item, in order, with the time of its event.
SELECT change.event, event.at, change.state, change.doc
FROM event_change AS change JOIN event ON event.seq = change.event
WHERE change.item = ? AND change.event <= ? ORDER BY change.row
