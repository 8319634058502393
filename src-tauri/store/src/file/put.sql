INSERT INTO blob (sha256, size, added_on, text) VALUES (?1, ?2, ?3, ?4)
-- Words that were read in the file's pictures stand after its own, and stay.
ON CONFLICT (sha256) DO UPDATE SET text = excluded.text WHERE instr(blob.text, excluded.text) <> 1
