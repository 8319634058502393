-- Schema 2: items of more kinds: feedback forms, notes of events, themes, responses.
-- Which kinds there are, the program knows: a list here would have every row copied again for each new one. A version
-- that adds a kind adds a migration all the same, so that an older program refuses the record and loses nothing of it.

CREATE TABLE item_2 (
    n         INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    kind      TEXT    NOT NULL CHECK (kind <> ''),
    title     TEXT    NOT NULL DEFAULT '',
    number    INTEGER NOT NULL DEFAULT 0,
    sha256    TEXT    NOT NULL DEFAULT '',
    sample    INTEGER NOT NULL DEFAULT 0,
    added_on  TEXT    NOT NULL DEFAULT '',
    binned_at TEXT    NOT NULL DEFAULT '',
    doc       TEXT    NOT NULL
) STRICT;
INSERT INTO item_2 (n, id, kind, title, number, sha256, sample, added_on, binned_at, doc)
SELECT n, id, kind, title, number, sha256, sample, added_on, binned_at, doc FROM item;

-- What refers to items goes first, or dropping the old table would take its rows along.
CREATE TABLE entry_2 (
    n            INTEGER PRIMARY KEY REFERENCES item_2 (n) ON DELETE CASCADE,
    kind         TEXT    NOT NULL CHECK (kind IN ('contact', 'meeting', 'promise', 'effort', 'event')),
    earliest     TEXT    NOT NULL DEFAULT '',
    latest       TEXT    NOT NULL DEFAULT '',
    precision    TEXT    NOT NULL DEFAULT 'undated',
    due          TEXT    NOT NULL DEFAULT '',
    open         INTEGER NOT NULL DEFAULT 0,
    draft        INTEGER NOT NULL DEFAULT 0,
    private      INTEGER NOT NULL DEFAULT 0,
    working_well INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO entry_2 (n, kind, earliest, latest, precision, due, open, draft, private, working_well)
SELECT n, kind, earliest, latest, precision, due, open, draft, private, working_well FROM entry;
CREATE TABLE link_2 (
    kind   TEXT    NOT NULL CHECK (kind IN ('person', 'issue', 'clause', 'file')),
    target TEXT    NOT NULL,
    n      INTEGER NOT NULL REFERENCES item_2 (n) ON DELETE CASCADE,
    PRIMARY KEY (kind, target, n)
) STRICT, WITHOUT ROWID;
INSERT INTO link_2 (kind, target, n) SELECT kind, target, n FROM link;

DROP TABLE entry;
DROP TABLE link;
DROP TABLE item;
ALTER TABLE item_2 RENAME TO item;
ALTER TABLE entry_2 RENAME TO entry;
ALTER TABLE link_2 RENAME TO link;

CREATE INDEX item_by_kind ON item (kind, binned_at, number, id);
CREATE INDEX item_in_bin ON item (binned_at) WHERE binned_at <> '';
CREATE INDEX item_by_bytes ON item (sha256) WHERE sha256 <> '';
CREATE INDEX entry_by_day ON entry (earliest, n);
CREATE INDEX entry_by_kind ON entry (kind, earliest, n);
CREATE INDEX entry_open ON entry (open, kind, due, n) WHERE open = 1;
CREATE INDEX link_by_item ON link (n, kind, target);
