### Words of the Timeline screen.
### Used by: window

timeline-title = Timeline

# $count (number)
timeline-lede = { $count ->
    [0] Nothing is in your record yet.
    [one] One entry is in your record.
   *[other] { $count } entries are in your record, newest first.
}

# $count (number)
timeline-lede-filtered = { $count ->
    [one] One entry fits.
   *[other] { $count } entries fit.
}

timeline-search = Words in an entry

timeline-filters = Choose what to show

timeline-kinds = Kinds

timeline-from = From

timeline-to = To

timeline-issue = Issue

timeline-person = Person

timeline-all = All

timeline-has-file = Only with files

timeline-working-well = Only what is working well

timeline-drafts = Only not finished

timeline-clear = Show everything

timeline-people = People

timeline-clause = Charter words

timeline-keep = Keep this choice

timeline-keep-title = Keep this choice

timeline-keep-name = Name for it

timeline-keep-hint = Such as “Calls to the SEND team”.

timeline-kept = Kept. You find it above the list.

timeline-kept-ones = Kept choices

# $name (text)
timeline-forget = Forget { $name }

timeline-view = Show as

timeline-list = List

timeline-picture = Picture

timeline-undated = No date

timeline-empty-title = Nothing fits

timeline-empty-example = Take a filter away to see more, or add what happened.

# $count (number)
timeline-picture-most = The picture shows the newest { $count }. Choose dates or kinds to see others.

# $count (number)
# $from (text)
# $to (text)
timeline-picture-label = { $count ->
    [one] { $count } dated entry, of { $from }. The list holds the same.
   *[other] { $count } dated entries, from { $from } to { $to }. The list holds the same.
}
