INSERT INTO blob (sha256, size, added_on, text) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (sha256) DO UPDATE SET text = excluded.text WHERE excluded.text <> ''
