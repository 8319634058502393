### Words used on many screens.
### Used by: both

common-save = Save

common-save-changes = Save changes

common-cancel = Cancel

common-close = Close

common-stop = Stop

common-back = Back

# To the words that were pasted, before anything of them is saved.
common-back-to-words = Back to the words

common-change = Change

common-done = Done

common-remove = Remove

common-undo = Undo

common-show-more = Show more

# $shown (number)
# $total (number) never 1: it is more than are shown
common-shown-of = { $shown } of { $total } are shown.

common-optional = if you like

# $title (text)
common-removed = Moved to the bin: { $title }.

# $label (text)
common-undone = Undone: { $label }.

# $label (text)
common-redone = Done again: { $label }.

common-nothing-to-undo = There is nothing to undo.

common-nothing-to-redo = There is nothing to do again.

common-draft = Not finished

common-working-well = Working well

common-private = Kept back

# $count (number)
common-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}

# $name (text)
common-saved-file = Saved as { $name }.

common-type-contact = Message or call

common-type-meeting = Meeting

common-type-promise = Promise

common-type-effort = Hours and costs

common-type-event = Something else

common-outcome-open = Nothing logged yet

common-outcome-kept = Done

common-outcome-partly = Done in part

common-outcome-not-kept = Not done

common-outcome-withdrawn = No longer needed

# A number at the start of a sentence.
# $number (number)
common-number-word = { $number ->
    [0] No
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
   *[other] { $number }
}

# A number within a sentence.
# $number (number)
common-number-inside = { $number ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $number }
}

common-just-now = just now

# $minutes (number) never 1: less than two are "just now"
common-minutes-ago = { $minutes } minutes ago

# $hours (number)
common-hours-ago = { $hours ->
    [one] an hour ago
   *[other] { $hours } hours ago
}

# $days (number)
common-days-ago = { $days ->
    [one] yesterday
   *[other] { $days } days ago
}

common-screen-entry = Entry

common-screen-issues = Issues

common-all-in-calendar = Put everything in a calendar

common-same-as-table = The same as a table

common-day-of-meeting = Day of the meeting

common-did-it-take-place = Did it take place?

common-nothing-kept-yet = Nothing is kept yet.

# $title (text)
common-save-as-file = Save as a file: { $title }

common-save-to-record = Save to my record

common-saved-to-record = Saved to your record.

common-stopped-nothing-changed = Stopped. Nothing was changed.

common-stopped-nothing-saved = Stopped. Nothing was saved.

common-charter-says = What the charter says

common-law-says = What the law says
