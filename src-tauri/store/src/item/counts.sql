SELECT
    (SELECT count(*) FROM entry) - (SELECT count(*) FROM item WHERE binned_at <> '' AND kind = 'entry'),
    (SELECT count(*) FROM item WHERE kind = 'person' AND binned_at = ''),
    (SELECT count(*) FROM item WHERE kind = 'issue' AND binned_at = ''),
    (SELECT count(*) FROM item WHERE kind = 'file' AND binned_at = ''),
    (SELECT count(*) FROM item WHERE kind = 'bundle' AND binned_at = ''),
    (SELECT count(*) FROM item WHERE binned_at <> ''),
    (SELECT seq FROM history_head)
