### What a check of a meeting says.
### Used by: both

## A result in a word or two

findings-met = Met

findings-not-met = Not met

# Of a rule that only recommends.
findings-not-as-recommended = Not as recommended

findings-cant-tell = Can't tell

findings-depends = Depends

findings-not-covered = Not covered

## What a rule is about, where the charter has no such rule

findings-title-notice = Booked ahead

findings-title-window = Time of day

findings-title-length = Length

findings-title-papers = Agenda and papers

## What a rule asks for

# $amount (text) such as "2 weeks", or "25" where days were named before
findings-charter-asks-amount = The charter asks for at least { $amount }.

# $from (time)
# $to (time)
findings-charter-asks-hours = The charter asks for { $from } to { $to }.

# $minutes (number)
findings-charter-asks-length = The charter asks for at most { $minutes }.

# $amount (text) such as "2 weeks", or "25" where days were named before
findings-law-asks-amount = The law asks for at least { $amount }.

# $from (time)
# $to (time)
findings-law-asks-hours = The law asks for { $from } to { $to }.

# $minutes (number)
findings-law-asks-length = The law asks for at most { $minutes }.

# $amount (text) such as "3 weeks"
findings-recommends-amount = The recommendation is at least { $amount }.

# $from (time)
# $to (time)
findings-recommends-hours = The recommendation is { $from } to { $to }.

# $length (text) such as "120 minutes"
findings-recommends-length = The recommendation is at most { $length }.

## The sums. What the rule asks for follows each, as $asks.

# An invitation.
findings-came-sent = Sent

findings-came-papers = Papers came

findings-came-papers-sent = Papers sent

# $came (text) "Sent", "Papers came" or "Papers sent"
# $from (date)
# $meeting (date)
# $days (text)
# $asks (text)
findings-days = { $came } { $from }, meeting { $meeting }: { $days }. { $asks }

# $came (text)
# $from (date)
# $meeting (date)
# $asks (text)
findings-after = { $came } { $from }, after the meeting on { $meeting }. { $asks }

# $came (text)
# $from (date)
# $meeting (date)
# $days (text)
# $clear (number) the days without the meeting's own day
# $asks (text)
findings-days-depend = { $came } { $from }, meeting { $meeting }: { $days }, or { $clear } without the day of the meeting. { $asks } It depends on whether that day counts.

# $came (text)
# $from (date)
# $to (date)
# $meeting (date)
# $least (number)
# $most (text) the most days, such as "14 days"
# $asks (text)
findings-between = { $came } between { $from } and { $to }. The meeting is { $meeting }: { $least } to { $most }. { $asks }

# $came (text)
# $to (date)
# $meeting (date)
# $least (text)
# $asks (text)
findings-by = { $came } by { $to }, meeting { $meeting }: at least { $least }. { $asks }

# $came (text)
# $from (date)
# $meeting (date)
# $most (text)
# $asks (text)
findings-or-later = { $came } on { $from } or later, meeting { $meeting }: at most { $most }. { $asks }

# One of several parts of the papers.
# $name (text)
# $verdict (text) in small letters
# $sum (text)
findings-part = { $name }: { $verdict }. { $sum }

# A part without a name.
findings-part-unnamed = Papers

# $meeting (date)
# $asks (text)
findings-day-not-exact = The day is not known exactly. The meeting is { $meeting }. { $asks }

# Stands after a sum that only a range of days gives.
# $sum (text)
findings-exact-day-settles = { $sum } The exact day would settle it.

# $start (time)
# $day (date)
# $asks (text)
findings-starts-outside = It starts at { $start } on { $day }. { $asks }

# $span (text) such as "10am to 12 noon on Mon 30 Nov 2026"
# $asks (text)
findings-hours-inside = { $span }, London time. { $asks }

# $span (text)
# $outside (text) such as "30 minutes"
# $asks (text)
findings-hours-outside = { $span }, London time: { $outside } outside. { $asks }

# $span (text)
# $length (text) such as "120 minutes and 1 second"
# $asks (text)
findings-length = { $span }: { $length }. { $asks }

# $from (time)
# $to (time)
# $day (date)
findings-span = { $from } to { $to } on { $day }

# $from (time)
# $first (date)
# $to (time)
# $last (date)
findings-span-of-days = { $from } on { $first } to { $to } on { $last }

## Why nothing can be counted

findings-no-meeting-day = The meeting's date is not known.

findings-meeting-day-impossible = The meeting's date cannot be right.

findings-start-disputed = The message gives two different times for the meeting, and the answer depends on which is right.

## What the message leaves open. Nothing is scored by it until a person has answered.

findings-open-certain = The message does not say for certain that the meeting is then.

findings-open-meeting = The message does not say that this is a meeting.

findings-open-which = The message names more than one day or time.

findings-open-answer = This may be somebody's answer, and not the invitation.

findings-open-older = This stands in an older message, and may not hold any more.

findings-open-day = The message leaves the day open.

findings-open-time = The message leaves the exact time open.

findings-open-zone = The message gives the time by another clock than London's.

## What is not known of the sending.

findings-sent-not-said = Nobody has said when the invitation was sent.

findings-sent-not-confirmed = The file's time stamp may be from an export.

findings-no-message = No message in the record gives this date for the meeting.

findings-sent-impossible = The date of sending cannot be right.

# $sent (date)
# $meeting (date)
findings-message-after-meeting = This message is dated { $sent }, after the meeting began on { $meeting }.

# $meeting (date)
findings-message-dated-after-meeting = This message is dated after the meeting on { $meeting }.

findings-papers-unknown = Nobody has said when the agenda and papers came.

findings-papers-day-unknown = The day on which the papers came is not known.

# $meeting (date)
# $asks (text)
findings-no-papers-before = No papers came before the meeting on { $meeting }. { $asks }

# $on (date)
# $meeting (date)
# $left (text) such as "6 days"
# $asks (text)
findings-papers-not-here = Papers had not come on { $on }, meeting { $meeting }: { $left }. { $asks }

# $on (date)
# $meeting (date)
# $asks (text)
findings-papers-not-here-uncounted = Papers had not come on { $on }, meeting { $meeting }. { $asks }

# $on (date)
# $meeting (date)
findings-papers-may-still-come = Papers had not come on { $on }. The meeting is { $meeting }, so there was still time.

findings-beyond-calendar = The dates reach further than the calendar that is used here.

findings-time-not-said = The start or end time is not known.

findings-time-all-day = It is an all-day entry, so its hours are not known.

findings-time-unknown-zone = The time zone in the invitation is not one that is known.

findings-time-impossible = The year cannot be right.

findings-time-end-before-start = The end is before the start.

findings-time-no-length = It starts and ends at the same time, so its length is not known.

## What a charter does not cover

# $covered (list) kinds of meeting
# $kind (text)
findings-other-kinds = We read this rule as being about { $covered }. That leaves out { $kind }.

findings-kind-coproduction-group = co-production groups

findings-kind-annual-review = annual reviews

findings-kind-child-support = meetings about one child's support

findings-kind-board = boards

findings-kind-event = events

findings-kind-other = other meetings

# $meeting (date)
# $from (date)
findings-not-in-force-yet = The meeting is { $meeting }. The charter applies from { $from }.

# $meeting (date)
# $until (date)
findings-no-longer-in-force = The meeting is { $meeting }. The charter applied until { $until }.

# $came (text) "Sent", "Papers came" or "Papers sent"
# $sent (date)
# $from (date)
findings-sent-before-force = { $came } { $sent }. The charter applies from { $from }.

# $last (date)
# $from (date)
findings-last-day-before-force = The last good day was { $last }. The charter applies from { $from }.

findings-no-notice = This charter does not say how far ahead to book.

findings-no-window = This charter does not say at what time of day to meet.

findings-no-length = This charter does not say how long a meeting may be.

findings-no-papers = This charter does not say when papers should come.

## Whose charter it is

findings-another-councils = This charter is another council's. It is used here only to compare.

findings-whose-not-known = Nobody has said whether this charter is your council's own.

## Notes

# $from (date)
findings-perhaps-before-force = The charter applies from { $from }. Whether it was done by then is not known, so this is open.

# $read-on (date)
findings-undated-charter = The charter has no date. It was read on { $read-on }. The meeting was long before, so it may not have applied.

findings-moved = The date was changed. Notice counts from the message that first gave this date.

findings-moved-back = The date was changed or called off, and then given again. Notice counts from the first message that gave it.

findings-basis-email-date = Sending day: the email's own date.

findings-basis-email-received = Sending day: when the email server took it in.

findings-basis-message-sent = Sending day: the time that the Outlook message keeps.

findings-basis-stamp = Sending day: the time stamp in the invitation.

findings-basis-created = Sending day: when the invitation was made. It may have been sent later.

# Stands after one of these.
findings-basis-brought-in = That came in with a record file. It was not read from the message here.

# $amount (text) such as "2 weeks"
# $clause (text) such as "regulation 20(3)"
findings-law-covers-notice = Another rule covers it: at least { $amount }' notice ({ $clause }).

# $amount (text)
# $clause (text)
findings-law-covers-papers = Another rule covers it: papers at least { $amount } before ({ $clause }).

findings-holidays-expected = Bank holidays so far ahead are expected, not published yet.
# $day (date)
# $today (date) the day of the check
findings-counted-from-ahead = This counts from { $day }, which is after { $today }, the day of the check.

findings-sent-earlier-message = This message changes an earlier one.

findings-sent-reminder = This message speaks of a date that was given before.

findings-sent-passed-on = This may be a later copy.

findings-papers-by-post = This counts from the day they came. If they came by post, they were sent before.

## What is asked of whoever keeps the record, after one of the above. It is never printed for somebody else.

findings-ask-check = Please check it.

findings-ask-check-date = Please check the date.

findings-ask-check-times = Please check the times.

findings-ask-check-day = Please check that day.

findings-ask-check-sent = Please check when it was sent.

findings-ask-confirm-sent = Please confirm when it was sent.

findings-ask-first-sent = When was the first one sent?

findings-ask-first-message-sent = When was the first message sent?

findings-ask-sent-to-you = When was it sent to you?

findings-ask-post-day = Do you know that day?
