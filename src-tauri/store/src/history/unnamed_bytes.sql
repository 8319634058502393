-- Bytes that were named once and that nothing names now. Bytes never named may belong to an unfinished form.
SELECT sha256 FROM blob
WHERE named = 1
  AND NOT EXISTS (SELECT 1 FROM item WHERE item.sha256 = blob.sha256)
  AND NOT EXISTS (
      SELECT 1 FROM event_change
      WHERE event_change.kind = 'file' AND event_change.doc IS NOT NULL AND event_change.doc <> ''
        AND json_extract(event_change.doc, '$.sha256') = blob.sha256
  )
