-- The join's order is fixed: matches come from the index newest first, and only the best are read whole.
WITH matched AS MATERIALIZED (
    SELECT search.rowid AS n, bm25(search, 8.0, 1.0, 4.0) AS score
    FROM search
    CROSS JOIN item ON item.n = search.rowid
    /* entry join */ entry ON entry.n = search.rowid
    WHERE search MATCH ?1 /* conditions */
    ORDER BY search.rowid DESC LIMIT ?
), best AS MATERIALIZED (
    SELECT n, score FROM matched ORDER BY score, n DESC LIMIT ?
)
SELECT item.id, item.kind, entry.earliest,
    highlight(search, 0, char(0xE000), char(0xE001)),
    snippet(search, 1, char(0xE000), char(0xE001), '…', 24)
FROM best
CROSS JOIN search ON search.rowid = best.n
CROSS JOIN item ON item.n = best.n
LEFT JOIN entry ON entry.n = best.n
WHERE search MATCH ?1
ORDER BY best.score, best.n DESC
