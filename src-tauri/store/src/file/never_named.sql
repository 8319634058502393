-- Bytes that were stored for an operation that was never done.
SELECT sha256 FROM blob
WHERE named = 0
  AND NOT EXISTS (SELECT 1 FROM item WHERE item.sha256 = blob.sha256)
  AND NOT EXISTS (
      SELECT 1 FROM event_change
      WHERE event_change.kind = 'file' AND event_change.doc IS NOT NULL AND event_change.doc <> ''
        AND json_extract(event_change.doc, '$.sha256') = blob.sha256
  )
