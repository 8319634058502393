### Words of files that are kept as they are, each with an entry or all with one.
### Used by: window

# $name (text)
keep-tick = Keep { $name }

keep-title = Keep files

keep-hint = Each stays as it is. You can say later which day it is of.

keep-what = What are they?

keep-came-in = Letters or papers that came

keep-went-out = Letters or papers that you sent

keep-other = Something else

keep-together = Put all of them with one entry

# $count (number)
keep-save = { $count ->
    [one] Keep 1 file
   *[other] Keep { $count } files
}

keep-saving-title = Keeping your files

# $done (number)
# $total (number)
keep-progress = { $total ->
    [one] { $done } of { $total } file read.
   *[other] { $done } of { $total } files read.
}

keep-done-title = Your files are in your record

keep-nothing-title = No file was added

# $count (number)
keep-done = { $count ->
    [one] 1 file is kept. Its entry waits under “Not finished” until you say which day it is of.
   *[other] { $count } files are kept. What they stand with waits under “Not finished” until you say which day it is of.
}

keep-see = See what is not finished

# $count (number)
keep-saved = { $count ->
    [one] 1 file kept in your record.
   *[other] { $count } files kept in your record.
}

keep-not-added = These were not added
