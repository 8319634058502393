INSERT OR REPLACE INTO promise (n, settled, by_word, due, counts, late_after)
VALUES (:n, :settled, :by_word, :due, :counts, :late_after)
