### Words of a table of hours that is brought in.
### Used by: window

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
