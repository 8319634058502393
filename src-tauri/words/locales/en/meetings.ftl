### A meeting and what came with it: when, from where, and what a message does.
### Used by: rust

meetings-not-known = Not known

# $start (text) a date and a time
# $end (text) a time, with its date where that differs
# $length (text)
meetings-from-to = { $start } to { $end } ({ $length })

# $first (date)
# $last (date)
meetings-days = { $first } to { $last }

## What it is.

# $kind (text) as the record's file has it
meetings-kind-by-words = { $kind ->
    [annual_review] The words name an annual review. It is checked as one. Please check the kind.
    [child_support] The words name a meeting about one child. It is checked as one. Please check the kind.
    [board] The words name a board or committee. It is checked as one. Please check the kind.
    [event] The words name an event. It is checked as one. Please check the kind.
   *[other] The words name another kind of meeting. It is checked as that. Please check the kind.
}

## When it was sent.

# $day (date)
meetings-sent-by = By { $day }

# $day (date)
meetings-sent-on-or-later = On { $day } or later

## Where a time of sending comes from.

meetings-basis-email-date = from the email's date

meetings-basis-email-received = from the email's delivery stamp

meetings-basis-message-sent = from the Outlook message

meetings-basis-dtstamp = from the invitation's own stamp

meetings-basis-created = from when the invitation was made

meetings-basis-bare-dtstamp = from a stamp that may be a later copy's

meetings-basis-user = you said so

# In place of how the day of sending is known, where that was not found out here.
# $basis (text) one of these
meetings-basis-brought-in = { $basis }, as a record file says that came in

# Where a person said so.
meetings-basis-user-brought-in = as a record file says that came in

## Where other facts come from.

meetings-origin-file = from the words of the file

meetings-origin-invitation = from the invitation

meetings-origin-pasted = from the words you pasted

meetings-origin-agenda = an agenda came with the invitation

## Papers.

meetings-papers-not-said = Not said

meetings-papers-not-yet = Not yet

meetings-papers-came-undated = They came, with no date

# $when (text)
meetings-papers-sent = Sent { $when }

meetings-papers-sent-undated = They were sent, with no date

meetings-papers-never-came = They did not come

# $name (text)
# $when (text)
meetings-papers-part = { $name }: { $when }

## What a message does that does not invite.

meetings-purpose-reply = This is a reply to an invitation. There is nothing to check.

meetings-purpose-called-off = This says that a meeting is called off. There is nothing to check.

meetings-purpose-new-time = Somebody asks for another time. There is nothing to check yet.

meetings-purpose-declined = The council says no to another time. There is nothing to check.

meetings-purpose-resend = Somebody asks for the invitation again. There is nothing to check.

meetings-purpose-passed-on = This tells that an invitation was passed on. There is nothing to check.

## Series.

# $days (text)
meetings-repeats-on = It repeats: { $days } and so on.

# $times (number) never 1
# $days (text)
meetings-repeats = It repeats { $times } times: { $days }.

# $times (number) never 1
# $days (text)
meetings-repeats-and-on = It repeats { $times } times: { $days } and so on.

meetings-first-of-series = This is the first meeting of a series. The others are not checked with it.
