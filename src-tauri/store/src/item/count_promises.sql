SELECT
    (SELECT count(*) FROM promise WHERE settled = 0),
    (SELECT count(*) FROM promise WHERE settled = 1),
    (SELECT count(*) FROM promise WHERE settled = 0 AND by_word = 1),
    (SELECT count(*) FROM promise
     WHERE settled = 0 AND by_word = 1 AND late_after > '' AND late_after < :today),
    (SELECT count(*) FROM promise WHERE settled = 0 AND counts = 1 AND due < :today),
    (SELECT count(*) FROM promise WHERE settled = 0 AND counts IN (0, 1) AND due BETWEEN :today AND :soon)
