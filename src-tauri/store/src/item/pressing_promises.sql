-- Those past their date, then those due by a day, the earliest first in each.
WITH best AS MATERIALIZED (
    SELECT n, 0 AS part, due FROM (
        SELECT n, due FROM promise WHERE settled = 0 AND counts = 1 AND due < :today ORDER BY due, n LIMIT :most)
    UNION ALL SELECT n, 1, due FROM (
        SELECT n, due FROM promise
        WHERE settled = 0 AND counts = 1 AND due BETWEEN :today AND :soon ORDER BY due, n LIMIT :most)
    UNION ALL SELECT n, 1, due FROM (
        SELECT n, due FROM promise
        WHERE settled = 0 AND counts = 0 AND due BETWEEN :today AND :soon ORDER BY due, n LIMIT :most)
    ORDER BY part, due, n LIMIT :most)
SELECT (SELECT doc FROM item WHERE item.n = best.n) FROM best ORDER BY part, due, n
