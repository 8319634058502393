### Words of the rescue of a damaged record, and of backups.
### Used by: window

backups-title = Backups made for you

backups-none = None has been made yet. One is made after half an hour of changes, and when you close.

# $made (text)
# $why (text)
backups-line = { $made }, { $why }

backups-look = Look inside

backups-reading = Reading the backup…

# $made (text)
backups-look-at = Look inside the backup of { $made }

# $made (text)
backups-preview-title = Backup of { $made }

backups-same = Your record holds all of this already. There is nothing to bring back.

# $count (number)
backups-added = { $count ->
    [one] { $count } thing
   *[other] { $count } things
} would come back:

# $count (number)
backups-changed = { $count ->
    [one] { $count } thing
   *[other] { $count } things
} would be as it was then:

# $count (number)
backups-kept = { $count ->
    [0] Nothing was added since.
    [one] { $count } thing you added since would stay.
   *[other] { $count } things you added since would stay.
}

# $count (number)
backups-erased = { $count ->
    [one] { $count } thing
   *[other] { $count } things
} you deleted for good would stay deleted.

backups-bring = Bring this back

backups-bringing = Bringing it back…

backups-bring-stopped = Stopped. Nothing was brought back, and your record is as it was.

backups-safe = A backup of how things are now is made first. You can undo it.

# $added (number)
# $changed (number)
backups-brought = { $added ->
    [one] { $added } thing
   *[other] { $added } things
} came back, and { $changed ->
    [one] { $changed } thing
   *[other] { $changed } things
} changed.

backups-making = A backup is being made.

# $words (text)
backups-trouble = The last backup could not be made. { $words }

backups-save = See what can be saved

backups-mend = Put the files back

backups-mending = Putting the files back…

backups-mend-stopped = Stopped. Files that were put back by then stay.

# $names (list)
backups-mended = Put back: { $names }.

# $names (list)
backups-not-mended = Still damaged: { $names }. Choose a backup file, or the originals.

backups-not-opened = It could not be opened.

backups-why-changes = after changes

backups-why-closing = when you closed the record

backups-why-restore = before something was brought back

backups-why-import = before a record file came in

backups-why-upgrade = before an upgrade

backups-why-deleting = after something was deleted for good

backups-why-new-keys = after everything that opens your record was replaced
