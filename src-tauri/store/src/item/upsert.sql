INSERT INTO item (id, kind, title, number, sha256, sample, added_on, binned_at, doc)
VALUES (:id, :kind, :title, :number, :sha256, :sample, :added_on, :binned_at, :doc)
ON CONFLICT (id) DO UPDATE SET
    title = excluded.title, number = excluded.number, sha256 = excluded.sha256, sample = excluded.sample,
    added_on = excluded.added_on, binned_at = excluded.binned_at, doc = excluded.doc
WHERE item.kind = excluded.kind
RETURNING n
