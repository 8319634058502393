-- The next changes of the history after a row, up to an event, with its time. The rows are read in their order.
SELECT change.row, change.item, event.at
FROM event_change AS change CROSS JOIN event ON event.seq = change.event
WHERE change.row > ? AND +change.event <= ?
ORDER BY change.row LIMIT ?
