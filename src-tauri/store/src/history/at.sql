SELECT kind, state, doc FROM event_change
WHERE row IN (SELECT MAX(row) FROM event_change WHERE event <= ? GROUP BY item)
ORDER BY item
