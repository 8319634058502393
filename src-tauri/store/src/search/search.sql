-- The join's order is fixed: matches come from the index, newest first, and the reading stops with the last that
-- is asked for. Nothing is sorted and nothing is counted, so a word that is everywhere costs no more.
SELECT item.id, item.kind, entry.earliest,
    highlight(search, 0, char(0xE000), char(0xE001)),
    snippet(search, 1, char(0xE000), char(0xE001), '…', 24)
FROM search
CROSS JOIN item ON item.n = search.rowid
/* entry join */ entry ON entry.n = search.rowid
WHERE search MATCH ? /* conditions */
ORDER BY search.rowid DESC LIMIT ?
