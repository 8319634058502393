-- All that is undone comes after the last step that is not: a look from there costs no more than what is undone.
SELECT min(seq) FROM undo_step
WHERE seq > (SELECT coalesce(max(seq), 0) FROM undo_step WHERE undone = 0)
