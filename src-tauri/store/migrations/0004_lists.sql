-- Schema 4: what the lists ask for, in the order they ask for it, so that a page costs no more than itself.
-- The rows are drawn out of the items by the program, which does so anew after every upgrade.

-- Promises that are in the record and not in the bin. Days are YYYY-MM-DD; '' is "none".
CREATE TABLE promise (
    n          INTEGER PRIMARY KEY REFERENCES item (n) ON DELETE CASCADE,
    settled    INTEGER NOT NULL,
    -- What makes it due is somebody's word, and no time limit.
    by_word    INTEGER NOT NULL,
    -- The newest day by which it is to be done, and 1 where it is past its date once that day is over.
    due        TEXT    NOT NULL,
    counts     INTEGER NOT NULL,
    -- After this day it is late, also where it was put off.
    late_after TEXT    NOT NULL
) STRICT;
CREATE INDEX promise_by_due ON promise (settled, counts, due, n);
CREATE INDEX promise_late ON promise (settled, by_word, late_after);

DROP INDEX entry_by_day;
DROP INDEX entry_by_kind;
CREATE INDEX entry_by_day ON entry (latest, earliest, n);
CREATE INDEX entry_by_kind ON entry (kind, latest, earliest, n);
CREATE INDEX entry_by_due ON entry (kind, due, n);
CREATE INDEX entry_waits ON entry (kind, earliest, n) WHERE open = 1 AND draft = 0;
CREATE INDEX entry_well ON entry (latest, earliest, n) WHERE working_well = 1;
CREATE INDEX entry_draft ON entry (latest, earliest, n) WHERE draft = 1;
