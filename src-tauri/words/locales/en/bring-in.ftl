### Words on bringing in a record file.
### Used by: window

# $file (text)
bring-in-title = Bring in { $file }

bring-in-looking = Looking into the file…

bring-in-from-same = The file is a copy of this record.

# $title (text)
bring-in-from = The file is of another record: { $title }.

bring-in-from-untitled = The file is of another record, which has no name.

bring-in-nothing = Your record holds all of this already. There is nothing to bring in.

# $count (number)
bring-in-new = { $count ->
    [one] { $count } thing is not here yet:
   *[other] { $count } things are not here yet:
}

# $count (number)
bring-in-newer-there = { $count ->
    [one] { $count } thing was changed in the file last:
   *[other] { $count } things were changed in the file last:
}

# $count (number)
bring-in-newer-here = { $count ->
    [one] { $count } thing was changed here last:
   *[other] { $count } things were changed here last:
}

# $count (number)
bring-in-undecided = { $count ->
    [one] { $count } thing is different. Nobody can tell which came last:
   *[other] { $count } things are different. Nobody can tell which came last:
}

# $count (number)
bring-in-foreign = { $count ->
    [one] { $count } thing of the other record has the place of one of yours:
   *[other] { $count } things of the other record have the place of yours:
}

# $count (number)
bring-in-deleted = { $count ->
    [one] { $count } thing was deleted here:
   *[other] { $count } things were deleted here:
}

# $count (number)
bring-in-same = { $count ->
    [one] { $count } thing is the same in both.
   *[other] { $count } things are the same in both.
}

# $names (list)
bring-in-missing = The file lacks these attachments: { $names }. They cannot come in.

# $count (number)
# $names (list)
bring-in-filters = { $count ->
    [one] A kept choice of entries comes in too: { $names }. Undo does not take it back; you can forget it above your list.
   *[other] { $count } kept choices of entries come in too: { $names }. Undo does not take them back; you can forget them above your list.
}

bring-in-differ = Where both differ, which is to stand?

bring-in-differing-newer = The newer one

bring-in-differing-mine = Mine

bring-in-differing-theirs = The one in the file

bring-in-beside = Put theirs beside mine

bring-in-beside-why = Without this, yours stay and theirs are left out.

bring-in-bring-back = Bring back what was deleted here

bring-in-bring = Bring it in

bring-in-bringing = Bringing it in…

bring-in-not-now = Not now

# $entries (number)
# $files (number)
bring-in-came = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} and { $files ->
    [one] { $files } file
   *[other] { $files } files
} came in.

# $count (number)
bring-in-came-changed = { $count } of them took the place of what was here.

# $names (list)
bring-in-came-missing = Missing in the file: { $names }.
