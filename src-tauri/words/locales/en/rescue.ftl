### Words of the rescue of a damaged record, and of backups.
### Used by: window

rescue-title = Part of your record is damaged

rescue-lede = Your backups are untouched. What is damaged is kept aside, whatever you choose.

rescue-older-title = Your record is older than its last save

rescue-older-lede = The last save known here is later than what this file holds. Nothing was changed.

# $count (number)
rescue-older-missing = { $count ->
    [0] How much is missing is not known.
    [one] One change is missing.
   *[other] { $count } changes are missing.
}

rescue-as-it-is = Go on with what is here

rescue-as-it-is-when = Choose this if you put an older copy back. The file as it is now is kept aside too.

rescue-looking = Looking at what can be saved…

rescue-best = This saves the most

rescue-salvage = Keep what can be read

# $entries (number)
# $files (number)
rescue-salvage-what = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} and { $files ->
    [one] { $files } file
   *[other] { $files } files
} can be read.

# $count (number)
rescue-unreadable = { $count ->
    [0] Nothing is missing.
    [one] { $count } thing cannot be read.
   *[other] { $count } things cannot be read.
}

rescue-salvage-lost = The backup still knows these. You can bring them back from it afterwards:

rescue-backup = Go back to the newest good backup

# $made (text)
# $entries (number)
# $files (number)
rescue-backup-what = Made { $made }. It holds { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} and { $files ->
    [one] { $files } file
   *[other] { $files } files
}.

rescue-backup-lost = These are newer than the backup, and would be lost:

rescue-backup-none = There is no good backup on this computer.

rescue-read-none = Too little of the record can be read.

# $count (number)
rescue-damaged-backups = { $count ->
    [one] One newer backup is damaged too.
   *[other] { $count } newer backups are damaged too.
}

rescue-neither = A backup file that you saved yourself can still bring it back.

rescue-later = Not now
# While it is saved.
rescue-saving = Saving your record…

rescue-done = Your record is back

# $entries (number)
# $files (number)
rescue-holds = It holds { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} and { $files ->
    [one] { $files } file
   *[other] { $files } files
}.

# $count (number)
rescue-done-lost = { $count ->
    [0] Nothing was lost.
    [one] { $count } thing could not be saved:
   *[other] { $count } things could not be saved:
}

# $name (text)
rescue-kept-as = The damaged record is kept as { $name }, among its backups.

rescue-go-on = Go on

# $count (number)
rescue-more = and { $count } more
