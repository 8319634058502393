SELECT kind, item, state, doc FROM event_change WHERE event = ? ORDER BY part
