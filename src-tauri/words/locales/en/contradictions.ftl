### What does not fit in a record.
### Used by: rust

## What a rule looks for

contradictions-title-count = A count does not fit

contradictions-title-reply = "No reply", and a message from that time

contradictions-title-before-group = Before the group began

contradictions-title-same-dates = Two issues on the same days

contradictions-title-dated-twice = One fact with two dates

contradictions-title-weekday = A weekday does not fit its date

contradictions-title-order = An order that cannot be

contradictions-title-no-source = A promise without its message

contradictions-title-good-left-out = Something good is left out

contradictions-title-title-twice = A title stands twice

contradictions-title-page-furniture = Words of a web page

contradictions-title-mood = A critical line under a good heading

## What was found

# $claimed (number)
# $since (month)
# $day (date)
# $most (number)
contradictions-count = The text speaks of { $claimed }, once a month, since { $since }. By { $day } that can be { $most } at most.

# $day (date)
contradictions-reply = It says that no reply came. A message in is logged on { $day }. Say what it did not answer.

# $day (date)
# $began (date)
contradictions-before-group = It is dated { $day }. The group began on { $began }. Please check both days.

# $issue (number)
# $others (list) such as "issue 2"
contradictions-same-dates = Issue { $issue } covers the same days as { $others }. Join them, or say how they differ.

# One of the other issues in the list.
# $number (number)
contradictions-issue = issue { $number }

# $one (date)
# $other (date)
contradictions-dated-twice = One place says { $one }, another says { $other }. Please check which is right.

# $weekday (number) 1 is Monday
# $day (date)
contradictions-weekday = The text says { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}. The date is { $day }. Please check the day or the year.

# $replied (date)
# $sent (date)
contradictions-reply-before-message = The reply is dated { $replied }, before its message of { $sent }.

# $kept (date)
# $asked (date)
contradictions-kept-before-asked = It was kept on { $kept }, before it was asked for on { $asked }.

contradictions-no-source = No message in the record makes this promise. Add the message if you have it.

contradictions-no-source-no-day = No message in the record makes this promise. The day it was made is not known. Add the message if you have it.

# $number (number)
contradictions-good-left-out = The bundle leaves out { $number ->
    [one] { $number } good thing
   *[other] { $number } good things
} on record. A fair bundle keeps what worked.

# $number (number)
contradictions-good-not-said = The record holds { $number ->
    [one] { $number } good thing
   *[other] { $number } good things
}. The letter says nothing of it. A fair letter does.

# $title (text)
contradictions-title-stands-twice = "{ $title }" stands twice in one line.

# $line (text)
# $number (number)
contradictions-page-furniture = "{ $line }" is part of a web page. { $number ->
    [one] { $number } line
   *[other] { $number } lines
} can go; the file itself stays as it is.

# $line (text)
# $number (number)
contradictions-mood = { $number ->
    [one] { $number } line
   *[other] { $number } lines
} under a good heading may be critical, such as "{ $line }". Read each by itself.
