### Words of a table of hours or of meetings that is brought in.
### Used by: both

tables-title = Table of hours

tables-lede = Say what each column is. Then look at each row.

tables-which = Which table?

# $number (number)
tables-column = Column { $number }

# $number (number)
# $head (text)
tables-column-named = Column { $number }: { $head }

tables-is-nothing = Not used

tables-is-day = Day

tables-is-time = Time given

tables-is-minutes = Minutes beside the hours

tables-is-starts = Starts

tables-is-ends = Ends

tables-is-cost = Cost

tables-is-activity = What for

tables-is-title = Title

tables-is-notes = Notes

tables-unit = A number alone means

tables-unit-hours = Hours

tables-unit-minutes = Minutes

tables-unit-unknown = Not said

tables-known = In your record already

tables-beside = Your record has a meeting then. Choose this row only if it is another one

tables-doubt-no-day = No day is written

tables-doubt-day-unclear = The day is not clear

tables-doubt-no-unit = Hours or minutes?

tables-doubt-time-unclear = The time is not clear

tables-doubt-cost-unclear = The cost is not clear

tables-doubt-ends-before-start = It ends before it starts

tables-doubt-total = It looks like a total

tables-doubt-hidden = The workbook hides this row

# $number (number)
# $words (text)
tables-row = Row { $number }: { $words }

# $count (number)
tables-save = { $count ->
    [one] Save 1 row
   *[other] Save { $count } rows
}

# $count (number)
tables-saved = { $count ->
    [one] 1 entry saved to your record.
   *[other] { $count } entries saved to your record.
}

# $ready (number)
# $all (number)
tables-sum = { $all ->
    [one] { $ready } of 1 row can be saved. The rest need a change in the table.
   *[other] { $ready } of { $all } rows can be saved. The rest need a change in the table.
}

tables-meetings-title = Table of meetings

tables-holds = What does the table hold?

tables-holds-hours = Hours

tables-holds-meetings = Meetings

tables-meeting-kind = What kind of meetings are they?

tables-meeting-kind-hint = A charter may cover some kinds and not others.

tables-meeting-kind-unknown = Not said

tables-order = Days in figures are written

tables-order-hint = They fit more than one way. Say which.

tables-order-day-first = Day first, as 21/11/2019

tables-order-month-first = Month first, as 11/21/2019

tables-is-length = How long it took

tables-is-place = Place

tables-is-people = Who was there

tables-is-asked-on = Invitation sent on

tables-is-papers-came = Papers came on

tables-is-papers-sent = Papers sent on

tables-doubt-order-unclear = Day or month first?

tables-doubt-start-unclear = The start is not clear

tables-doubt-end-unclear = The end is not clear

tables-doubt-length-unclear = How long it took is not clear

tables-doubt-times-differ = Its times do not fit together

tables-doubt-asked-unclear = The day of the invitation is not clear

tables-doubt-asked-after = The invitation is later than the meeting

tables-doubt-papers-unclear = The day of the papers is not clear

tables-doubt-papers-differ = The papers came before they were sent

tables-doubt-called-off = It may have been called off or moved

# $people (text)
tables-who-was-there = Who was there: { $people }

# $time (text)
tables-ended-at = Ended at { $time }

# $length (text)
tables-took = It took { $length }

# $day (text)
tables-asked-on = Invitation sent on { $day }

# $day (text)
tables-papers-came-on = Papers came on { $day }

# $day (text)
tables-papers-sent-on = Papers sent on { $day }

# $ready (number)
# $all (number)
tables-meetings-sum = { $all ->
    [one] { $ready } of 1 row can be saved. The rest need an answer here, or a change in the table.
   *[other] { $ready } of { $all } rows can be saved. The rest need an answer here, or a change in the table.
}
