### Words of deleting for good, and of the yearly question.
### Used by: window

erase-for-good = Delete for good

# $title (text)
erase-for-good-named = Delete for good: { $title }

# $count (number)
erase-ask = { $count ->
    [one] Delete this for good?
   *[other] Delete { $count } things for good?
}

erase-cannot = This cannot be undone. The words go from your record, its history and its search.

erase-empty = Empty the bin

erase-receipt = Deleted for good

erase-forget = Delete those backups too

# $count (number)
erase-emptied = { $count ->
    [one] One thing was in the bin for 30 days and is gone now.
   *[other] { $count } things were in the bin for 30 days and are gone now.
}

erase-question = Are old things still needed?

erase-keep-all = Keep them all

erase-kept = They are kept. We ask again in a year.

erase-choose = Choose what to delete

erase-choose-hint = Tick what is no longer needed. The rest stays.

# $count (number)
erase-more = { $count ->
    [one] { $count } more is not shown here.
   *[other] { $count } more are not shown here.
}

# $count (number)
erase-delete = { $count ->
    [0] Delete for good
   *[other] Delete { $count } for good
}
