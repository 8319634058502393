-- The last event that is still a part of a step, by the settings that say so.
SELECT CAST(substr(key, length(?1) + 1) AS INTEGER) AS seq
FROM setting
WHERE key GLOB ?1 || '[0-9]*' AND value = ?2
ORDER BY seq DESC LIMIT 1
