-- Items whose words are still to come into the search index or out of it, after the step that changed so many of them, by
-- their numbers there. `gone`: the item was taken out, and no search finds what is left of it in the index.
CREATE TABLE words_wait (
    gone INTEGER NOT NULL,
    n    INTEGER NOT NULL,
    PRIMARY KEY (gone, n)
) STRICT, WITHOUT ROWID;
