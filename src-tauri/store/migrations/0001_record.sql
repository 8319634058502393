-- Schema 1: the record, its history, and what is found by searching.
-- Frozen once shipped: a later change is a new file.

-- Every part of the record, one row each. `doc` is the whole part as JSON; the other columns repeat what is queried.
CREATE TABLE item (
    n         INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    kind      TEXT    NOT NULL CHECK (kind IN ('info', 'person', 'issue', 'entry', 'file', 'bundle', 'charter')),
    title     TEXT    NOT NULL DEFAULT '',
    number    INTEGER NOT NULL DEFAULT 0,
    sha256    TEXT    NOT NULL DEFAULT '',
    sample    INTEGER NOT NULL DEFAULT 0,
    added_on  TEXT    NOT NULL DEFAULT '',
    binned_at TEXT    NOT NULL DEFAULT '',
    doc       TEXT    NOT NULL
) STRICT;
CREATE INDEX item_by_kind ON item (kind, binned_at, number, id);
CREATE INDEX item_in_bin ON item (binned_at) WHERE binned_at <> '';
CREATE INDEX item_by_bytes ON item (sha256) WHERE sha256 <> '';

-- What is asked of entries. Days are YYYY-MM-DD; '' is "not known".
-- `due` is the day a promise, a reply or a meeting is due; `open` is 1 until it is done with.
CREATE TABLE entry (
    n            INTEGER PRIMARY KEY REFERENCES item (n) ON DELETE CASCADE,
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
CREATE INDEX entry_by_day ON entry (earliest, n);
CREATE INDEX entry_by_kind ON entry (kind, earliest, n);
CREATE INDEX entry_open ON entry (open, kind, due, n) WHERE open = 1;

-- What an entry names: people, issues, clauses (`charter/clause`) and files.
CREATE TABLE link (
    kind   TEXT    NOT NULL CHECK (kind IN ('person', 'issue', 'clause', 'file')),
    target TEXT    NOT NULL,
    n      INTEGER NOT NULL REFERENCES item (n) ON DELETE CASCADE,
    PRIMARY KEY (kind, target, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_item ON link (n, kind, target);

-- The bytes of files, by the SHA-256 of the original. The bytes themselves lie in `files/`, encrypted.
-- `named` is 1 once an item has named them: bytes never named may belong to an unfinished form.
CREATE TABLE blob (
    sha256   TEXT    PRIMARY KEY,
    size     INTEGER NOT NULL,
    added_on TEXT    NOT NULL,
    named    INTEGER NOT NULL DEFAULT 0,
    text     TEXT    NOT NULL DEFAULT ''
) STRICT;

-- History: one row an operation, each hashed onto the last. Nothing here is ever changed or taken out.
CREATE TABLE event (
    seq        INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    at         TEXT    NOT NULL,
    clock_back INTEGER NOT NULL DEFAULT 0,
    action     TEXT    NOT NULL CHECK (action IN ('apply', 'undo', 'redo', 'restore', 'erase')),
    of         INTEGER NOT NULL DEFAULT 0,
    label      TEXT    NOT NULL,
    content    BLOB    NOT NULL,
    previous   BLOB    NOT NULL,
    hash       BLOB    NOT NULL
) STRICT;

-- The state that each operation left each item in. `before` is the row of the state it had, 0 for none.
-- `doc` and `salt` become NULL when an item is deleted for good; `digest` stays, so that the chain still holds.
CREATE TABLE event_change (
    row    INTEGER PRIMARY KEY,
    event  INTEGER NOT NULL REFERENCES event (seq),
    part   INTEGER NOT NULL,
    state  TEXT    NOT NULL CHECK (state IN ('live', 'binned', 'absent', 'erased')),
    kind   TEXT    NOT NULL,
    item   TEXT    NOT NULL,
    before INTEGER NOT NULL DEFAULT 0,
    salt   BLOB,
    digest BLOB    NOT NULL,
    doc    TEXT,
    UNIQUE (event, part)
) STRICT;
CREATE INDEX event_change_by_item ON event_change (item, row);

CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'history is never taken out'); END;
CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER event_change_is_kept BEFORE DELETE ON event_change
BEGIN SELECT RAISE(ABORT, 'history is never taken out'); END;
CREATE TRIGGER event_change_is_fixed BEFORE UPDATE OF row, event, part, state, kind, item, before, digest ON event_change
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER event_change_only_loses_content BEFORE UPDATE OF salt, doc ON event_change
WHEN NEW.doc IS NOT NULL OR NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;

-- The last event, kept apart so that a shortened history is noticed.
CREATE TABLE history_head (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    seq  INTEGER NOT NULL,
    hash BLOB    NOT NULL
) STRICT;
INSERT INTO history_head (one, seq, hash) VALUES (1, 0, zeroblob(32));

-- What Undo and Redo would do next, by the event of the step.
CREATE TABLE undo_step (
    seq    INTEGER PRIMARY KEY REFERENCES event (seq),
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Unfinished forms, saved while typing, and settings of this record.
CREATE TABLE draft (
    key      TEXT PRIMARY KEY,
    value    TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Words to search, one row an item with the same number.
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, names,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
