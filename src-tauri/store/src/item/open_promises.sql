-- Those past their date first, then by the day they are due, those without one last. Each part is in the order of an
-- index, so that only as many are read as are asked for.
WITH best AS MATERIALIZED (
    SELECT n, 0 AS part, due FROM (
        SELECT n, due FROM promise WHERE settled = 0 AND counts = 1 AND due < :today ORDER BY due, n LIMIT :most)
    UNION ALL SELECT n, 1, due FROM (
        SELECT n, due FROM promise WHERE settled = 0 AND counts = 1 AND due >= :today ORDER BY due, n LIMIT :most)
    UNION ALL SELECT n, 1, due FROM (
        SELECT n, due FROM promise WHERE settled = 0 AND counts = 0 AND due > '' ORDER BY due, n LIMIT :most)
    UNION ALL SELECT n, 2, due FROM (
        SELECT n, due FROM promise WHERE settled = 0 AND counts = 0 AND due = '' ORDER BY n LIMIT :most)
    ORDER BY part, due, n LIMIT :most)
SELECT (SELECT doc FROM item WHERE item.n = best.n) FROM best ORDER BY part, due, n
