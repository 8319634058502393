SELECT item.doc, event.at
FROM item JOIN event ON event.seq = (SELECT max(event) FROM event_change WHERE event_change.item = item.id)
WHERE item.kind = 'entry' AND item.binned_at = '' AND event.at <= ?
ORDER BY event.at, item.n
