-- The next items whose words wait, as they are by now; without a document where they are not there any more.
SELECT item.doc, wait.n, item.binned_at <> ''
FROM words_wait AS wait LEFT JOIN item ON item.n = wait.n
WHERE wait.gone = ? ORDER BY wait.n LIMIT ?
