-- All that is undone comes after the last step that is not. Asked by `undone`, this would read every step that there ever
-- was, at each save.
DELETE FROM undo_step
WHERE seq > (SELECT coalesce(max(seq), 0) FROM undo_step WHERE undone = 0)
