-- Schema 3: what a machine read in files that are pictures, with the places of the words.

-- By the SHA-256 of the original, as its bytes are; it goes with them. The words alone stand in `blob.text` too, where a
-- search finds them.
CREATE TABLE scan (
    sha256  TEXT PRIMARY KEY REFERENCES blob (sha256) ON DELETE CASCADE,
    reading TEXT NOT NULL
) STRICT;
