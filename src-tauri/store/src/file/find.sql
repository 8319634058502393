UPDATE search SET body = ?2
WHERE rowid IN (SELECT n FROM item WHERE sha256 = ?1 AND kind = 'file' AND binned_at = '')
