### Where promises and replies stand.
### Used by: rust

## Promises. What is due stands first, as $due; how late it is as $late.

promises-no-date = No date was given.

promises-date-impossible = The date given cannot be right. Please check it.

# $due (text)
# $looked (date)
promises-not-looked-since = { $due }. It was still open on { $looked }. Nobody has looked since.

promises-withdrawn = No longer asked for.

# $due (text) a date in words
promises-due = Due { $due }

promises-due-undated = At first no date was given

promises-due-impossible = The first date given cannot be right

# $due (text)
# $newest (text) a day, a month or a year
promises-put-off-to = { $due }. The newest date given is { $newest }

# $due (text)
promises-ahead = { $due }.

# $due (text)
# $on (date)
# $late (text)
promises-put-off = { $due }. On { $on } the first date was { $late } past.

# $due (text)
# $on (date)
# $late (text)
promises-past-date = { $due }. On { $on } that was { $late } past its date.

# $due (text)
# $kept (text) a date in words
promises-kept-in-time = { $due }. Kept { $kept }, in time.

# $due (text)
# $kept (text)
# $late (text)
promises-kept-late = { $due }. Kept { $kept }, { $late } after its date.

# Of one that was put off: the days are counted from the first date.
# $due (text)
# $kept (text)
# $late (text)
promises-kept-late-first = { $due }. Kept { $kept }, { $late } after the first date.

# $due (text)
# $kept (text)
promises-kept-after = { $due }. Kept { $kept }, after its date.

# Of one that was put off.
# $due (text)
# $kept (text)
promises-kept-after-first = { $due }. Kept { $kept }, after the first date.

promises-kept-undated = Kept. The day is not recorded.

promises-kept-impossible = Kept. The day on record cannot be right. Please check it.

# $kept (text)
promises-kept-date-impossible = Kept { $kept }. The date given for it cannot be right. Please check it.

# $kept (text)
promises-kept-no-date = Kept { $kept }. No date was given.

# $due (text)
# $kept (text)
promises-kept-cant-tell = { $due }. Kept { $kept }: can't tell whether in time.

promises-partly = Kept in part

promises-not-kept = Not kept

# $outcome (text)
promises-ended-date-impossible = { $outcome }. The date given for it cannot be right. Please check it.

# $outcome (text)
promises-ended-no-date = { $outcome }. No date was given.

# $outcome (text)
# $due (text)
promises-ended = { $outcome }. { $due }.

# $outcome (text)
# $due (text)
# $on (date)
# $late (text)
promises-ended-late = { $outcome }. { $due }. On { $on } that was { $late } past.

# Of one that was put off: the days are counted from the first date.
# $outcome (text)
# $due (text)
# $on (date)
# $late (text)
promises-ended-late-first = { $outcome }. { $due }. On { $on } the first date was { $late } past.

## Where the newest day stands beside it already

# $on (date)
# $late (text)
promises-past-its-date = On { $on } that was { $late } past its date.

# $first (text) a date in words
# $on (date)
# $late (text)
promises-first-put-off = At first it was due { $first }. On { $on } that was { $late } past.

## Replies

promises-sent-unknown = The day it was sent is not known.

promises-reply-on-record = A reply is on record.

promises-reply-not-here = A reply is noted, and is not in this record. Nobody can tell from it whether one came.

# $sent (date)
# $replied (date)
# $waited (text)
promises-replied = Sent { $sent }. A reply came { $replied }: { $waited }.

# $sent (date)
# $on (date)
# $waited (text)
promises-no-reply = Sent { $sent }. No reply on record by { $on }: { $waited }.

# $due (text) a day, a month or a year
promises-reply-was-due = It was due { $due }.

# The day is still to come, or is today.
# $due (text) a day, a month or a year
promises-reply-is-due = It is due { $due }.

# $sent (date)
# $on (date) the day for which it is asked
promises-sent-after = It is dated { $sent }, which is after { $on }, the day of the check.

# $day (date)
promises-last-checked = Last checked { $day }.
