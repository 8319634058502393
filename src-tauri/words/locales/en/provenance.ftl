### When things came into the record.
### Used by: rust

provenance-cant-tell = Can’t tell

# $day (date) by a clock that cannot be right
provenance-clock-said = Can’t tell (the clock said { $day })

# $day (text)
provenance-changed = changed { $day }

# $day (date)
provenance-said-added = said to have been added { $day }
