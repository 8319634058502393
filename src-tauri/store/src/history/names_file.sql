-- What names a file: entries that have it attached, and meetings and bundles that name it inside.
SELECT item.id FROM link JOIN item USING (n) WHERE link.kind = 'file' AND link.target = ?1
UNION
SELECT item.id FROM entry JOIN item USING (n) WHERE entry.kind = 'meeting' AND instr(item.doc, ?1) > 0
UNION
SELECT item.id FROM item WHERE item.kind = 'bundle' AND instr(item.doc, ?1) > 0
