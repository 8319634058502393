-- Begun at the events that are old enough: in most records there are none, and there may be a great many items.
WITH old AS MATERIALIZED (
    SELECT DISTINCT change.item
    FROM event CROSS JOIN event_change AS change ON change.event = event.seq
    WHERE event.at <= ?1
)
SELECT item.doc, event.at
FROM old CROSS JOIN item ON item.id = old.item
JOIN event ON event.seq = (SELECT max(event) FROM event_change WHERE event_change.item = item.id)
WHERE item.kind = 'entry' AND item.binned_at = '' AND event.at <= ?1
ORDER BY event.at, item.n
