### Dates in the sentences of a letter. The letters themselves are files of their own, under `core/data/letters`.
### Used by: rust

# $day (date)
letters-on = on { $day }

# $when (text) a month or a year
letters-by-the-end-of = by the end of { $when }

# $day (text)
letters-by = by { $day }

# $title (text) what was promised
# $due (date)
letters-open-promise = { $title }, due { $due }

# $day (date)
# $title (text) what happened
letters-dated = { $day }: { $title }
