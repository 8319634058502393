SELECT count(*) FROM link JOIN item USING (n)
WHERE link.kind = 'issue' AND link.target = ? AND item.kind = 'entry' AND item.binned_at = ''
