### Figures: every chart with its table.
### Used by: rust

figures-title = Figures

figures-invitations-checked = Invitations checked

# $number (number)
figures-results = Results of all checks (n = { $number })

# Every check came to "Can't tell" or "Not covered".
# $number (number)
figures-nothing-told = { $number ->
    [one] One check was made. The record does not say enough to tell what came of it.
   *[other] { $number } checks were made. The record does not say enough to tell what came of any of them.
}

# $bars (text)
figures-results-alt = Bars for the results of all checks. { $bars }.

figures-each-check = Each check

figures-meeting = Meeting

figures-check = Check

figures-result = Result

figures-evidence = Evidence

figures-no-appendix = No appendix here

figures-sums = The sums

figures-notice-given = Notice given for each meeting

figures-not-known = not known

# $bars (text)
figures-notice-alt = Bars for the days of notice. { $bars }.

# $amount (text)
figures-asked-for = { $amount } asked for

figures-notice = Notice

# $source (text)
figures-comparison = { $source }. This is another council’s charter, held up as a comparison only

## Promises and time limits.

figures-promises-and-limits = Promises and time limits

figures-promises = Promises

figures-promise-or-limit = Promise or time limit

figures-promise = Promise

figures-no-date-given = No date given

figures-still-ahead = Still ahead

figures-put-off = Put off

figures-past-its-date = Past its date

figures-kept-in-time = Kept in time

figures-kept-late = Kept late

figures-kept = Kept

figures-kept-in-part = Kept in part

figures-not-kept = Not kept

figures-withdrawn = Withdrawn

figures-cant-tell = Can’t tell

# $days (number)
# $working (number)
figures-days-with-working = { $days ->
    [one] { $days } day
   *[other] { $days } days
} ({ $working } working)

figures-days-late = Days past the first date given

# $bars (text)
figures-days-late-alt = Bars for days late. { $bars }.

# $day (date)
figures-each-promise = Each promise, as of { $day }

# $day (date)
figures-each-promise-or-limit = Each promise or time limit, as of { $day }

figures-due = Due

figures-where-it-stands = Where it stands

figures-late-by = Late by

## Replies.

figures-replies = Replies

figures-answered = Answered

figures-no-reply = No reply logged

figures-no-reply-past = No reply logged, past its date

# $day (date)
figures-each-message = Each message that asked for a reply, as of { $day }

figures-message = Message

figures-sent = Sent

figures-reply = Reply

figures-time = Time

## Unpaid time.

figures-unpaid-hours = Unpaid hours

figures-not-said = Not said

figures-unpaid-not-recorded = Unpaid hours: not recorded.

figures-no-date = No date

# $hours (text)
# $minutes (text)
figures-hours-and-minutes = { $hours } { $minutes }

figures-time-not-recorded = not recorded

figures-unpaid-by-month = Unpaid time by month

# $bars (text)
figures-unpaid-alt = Bars for unpaid time. { $bars }.

figures-not-recorded = Not recorded

figures-same-by-kind = The same as a table, by kind

figures-month = Month

figures-what-for = What for
