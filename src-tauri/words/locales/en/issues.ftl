### Words of the Issues screen.
### Used by: both

issues-title = Issues

# $count (number)
issues-lede = { $count ->
    [0] An issue is one thing that went wrong, with what shows it.
    [one] There is one issue in your complaint.
   *[other] There are { $count } issues in your complaint.
}

issues-add = Add an issue

# $number (number)
issues-number = Issue { $number }

issues-name = Issue in one line

issues-what = What happened

issues-effect = Its effect on families

issues-remedy = What would put it right

issues-their = The council's side

issues-their-hint = A fair complaint says what the council said.

issues-evidence = What shows it

# $count (number)
issues-evidence-count = { $count ->
    [0] Nothing shows it yet
    [one] 1 entry shows it
   *[other] { $count } entries show it
}

issues-evidence-hint = Tick each entry that shows this issue.

issues-evidence-find = Find others by their words

issues-evidence-none = There are no entries yet.

issues-saved = The issue is saved.

# $number (number)
issues-edit-title = Change issue { $number }

issues-empty-title = No issues yet

issues-empty-example = Example: “Messages were not answered”, shown by three emails.
