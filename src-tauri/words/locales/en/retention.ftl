### What was deleted for good, and the yearly question about old things.
### Used by: rust

# $items (number)
# $day (date)
retention-deleted = { $items ->
    [one] { $items } thing was deleted for good on { $day }.
   *[other] { $items } things were deleted for good on { $day }.
}

retention-gone = The words are gone from your record, its history and its search.

# $copies (number)
retention-backups-hold = { $copies ->
    [one] { $copies } backup still holds such things. You can delete it now.
   *[other] { $copies } backups still hold such things. You can delete them now.
}

# $until (date)
retention-backups-go = Otherwise they go by { $until }, if you use Evenhand every month.

retention-damaged-stays = A damaged copy that a rescue kept does not go by itself.

retention-saved-outside = Files that you saved outside Evenhand are not touched.

retention-no-backup-holds = No backup holds things that you deleted for good.

# $backups (number)
retention-backups-deleted = { $backups ->
    [one] { $backups } backup was deleted.
   *[other] { $backups } backups were deleted.
}

retention-new-backup = A new backup of your record as it is now was made first.

# $entries (number)
retention-unchanged = { $entries ->
    [one] { $entries } entry had no change for 12 months.
   *[other] { $entries } entries had no change for 12 months.
}

retention-still-needed = Do you still need them? Nothing is deleted unless you choose it.
