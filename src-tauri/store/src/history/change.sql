INSERT INTO event_change (event, part, state, kind, item, before, salt, digest, doc)
VALUES (?1, ?2, ?3, ?4, ?5, coalesce((SELECT max(row) FROM event_change WHERE item = ?5), 0), ?6, ?7, ?8)
