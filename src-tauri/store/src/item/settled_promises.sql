WITH best AS MATERIALIZED (
    SELECT n, 0 AS part, due FROM (
        SELECT n, due FROM promise WHERE settled = 1 AND counts = 0 AND due > '' ORDER BY due, n LIMIT :most)
    UNION ALL SELECT n, 1, due FROM (
        SELECT n, due FROM promise WHERE settled = 1 AND counts = 0 AND due = '' ORDER BY n LIMIT :most)
    ORDER BY part, due, n LIMIT :most)
SELECT (SELECT doc FROM item WHERE item.n = best.n) FROM best ORDER BY part, due, n
