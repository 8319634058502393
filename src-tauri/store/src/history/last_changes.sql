-- The time of the last event of each item.
SELECT change.item, event.at
FROM event_change AS change JOIN event ON event.seq = change.event
WHERE change.row IN (SELECT max(row) FROM event_change GROUP BY item)
