### Words of the Meetings screens, where invitations are checked.
### Used by: window

invitations-title = Meetings

invitations-more = More about meetings

invitations-lede = Check a meeting invitation against the charter. Nothing is sent to anyone.

# $number (number)
# $count (text) the number as a word
invitations-lede-some = { $number ->
    [one] { $count } meeting is in your record. Check a new invitation here.
   *[other] { $count } meetings are in your record. Check a new invitation here.
}

invitations-open = Open a file

invitations-paste = Paste the words

invitations-type = Type the date in

invitations-drop-title = Drop an invitation here

invitations-drop-hint = A calendar file, an email or a letter (.ics, .eml, .msg, .docx, .pdf). A whole folder works too.

invitations-checked = Meetings in your record

invitations-empty-title = No meetings yet

invitations-empty-example = Example: an email comes on 12 Nov for a meeting on 30 Nov. Drop it here to see that it gave 18 days.

invitations-paste-title = Paste the words

invitations-paste-label = Words of the invitation

invitations-paste-hint = Paste the email or the calendar text. We look for dates in it.

invitations-paste-read = Read it

invitations-nothing-read = We found no meeting in it. Type the date in instead.

# $count (text)
invitations-found-some = { $count } meetings were found. Choose one to check.

invitations-readings = What was found

invitations-check-this = Check this one

invitations-new-meeting = A meeting

invitations-typed-lede = Type what you know. Each answer changes the findings below.

# $file (text)
# $charter (text)
invitations-from-file = From { $file }. Checked against { $charter }.

# $charter (text)
invitations-checked-against = Checked against { $charter }.

invitations-facts = What was understood

invitations-name = Name

invitations-meeting = Meeting

invitations-sent-fact = Invitation sent

invitations-papers-fact = Papers came

invitations-kind = Kind of meeting

invitations-place = Place

invitations-organiser = From

invitations-repeats = Repeats

invitations-charter = Charter

invitations-add-date = Add a date

# $where (text)
invitations-origin = , { $where }

invitations-not-known = Not known

invitations-starts = Starts

invitations-ends = Ends

invitations-time-hint = Such as 10.30am

invitations-sent-day = Day it was sent

invitations-sent-time = Time

invitations-papers-state = Have the papers come?

invitations-papers-came = Yes, they came

invitations-papers-sent = They were sent, on a day I know

invitations-papers-parts = Some came on one day, some on another

invitations-papers-sent-day = Day they were sent

invitations-papers-agenda = Agenda

invitations-papers-name = Which papers

# $number (number)
invitations-papers-part = Papers { $number }

invitations-papers-add = Add more papers

invitations-papers-remove = Take these out

invitations-papers-not-yet = Not yet

invitations-papers-never = They never came

invitations-papers-unknown = I do not know

invitations-papers-day = Day they came

invitations-confirm-sent-title = When was this sent?

invitations-confirm-sent = The file's time may be when it was saved, not when it was sent. Please check the date.

invitations-confirm-sent-yes = That date is right

invitations-in-doubt = The message leaves something open, so part of the check is “Can’t tell”. Change what is wrong, or say that it is right.

invitations-sure = The day and time are right as they stand

invitations-cancelled = This meeting was called off. Nothing is scored.

invitations-whose-ask = Is this charter your council's own?

invitations-whose-why = Another council's charter does not bind yours. We would then use it only to compare.

invitations-whose-ours = Yes, it is ours

invitations-whose-anothers = No, it is another council's

invitations-whose-saved = Saved. You will not be asked again.

invitations-comparison-note = Another council's charter, used only to compare.

invitations-no-charter = No charter

invitations-no-findings = Choose a charter to see its rules.

invitations-need-day = Add the day of the meeting to see the findings.

invitations-calendar = Add to calendar

# $title (text)
invitations-match-certain = This is news of a meeting in your record: { $title }.

# $title (text)
invitations-match-maybe = This may be the same meeting as: { $title }.

invitations-match-join = Keep them together

invitations-keep-with = Keep it with this meeting

invitations-not-about = No meeting in your record goes with it. You can add it as an email.

invitations-about-unknown = We can't tell which meeting it is about. You can add it as an email.

invitations-read-from = Read from these words

invitations-which-of-series = Which meeting of the series

invitations-attachments = Came with it

invitations-warnings = Please look at

invitations-notes = What the invitation says

invitations-folder-title = Reading a folder

# $done (number)
# $total (number)
invitations-folder-progress = { $total ->
    [one] { $done } of { $total } file read
   *[other] { $done } of { $total } files read
}

invitations-folder-counting = Counting the files…

# $count (number)
invitations-not-read = { $count ->
    [one] One file could not be read
   *[other] { $count } files could not be read
}

invitations-folder-stop = Stop reading

# $count (number)
invitations-folder-done = { $count ->
    [one] { $count } invitation was read.
   *[other] { $count } invitations were read.
}

# $count (number)
invitations-folder-stopped = { $count ->
    [one] Stopped. { $count } invitation was read before that.
   *[other] Stopped. { $count } invitations were read before that.
}

# What the picture of the days shows, for a person who hears it.
# $first (date)
# $meeting (date)
# $given (number)
# $latest (date)
# $asked (number)
invitations-ruler = { $first } to { $meeting } is { $given ->
    [one] { $given } day
   *[other] { $given } days
}. The last good day was { $latest }, { $asked ->
    [one] { $asked } day
   *[other] { $asked } days
} before.

# $day (short date)
# $days (number)
invitations-ruler-latest = { $day }: { $days ->
    [one] { $days } day
   *[other] { $days } days
}

# $day (short date)
# $days (number)
invitations-ruler-sent = { $day }: sent, { $days ->
    [one] { $days } day
   *[other] { $days } days
}

# $day (short date)
# $days (number)
invitations-ruler-came = { $day }: came, { $days ->
    [one] { $days } day
   *[other] { $days } days
}

invitations-calendar-title = Add to calendar

invitations-calendar-titles = Put the real title in the calendar

invitations-calendar-hint = If not, it says “Meeting about support”. Others may see your calendar.

invitations-calendar-save = Save the calendar file

invitations-kind-coproduction-group = Co-production group

invitations-kind-annual-review = Annual review

invitations-kind-child-support = About one child's support

invitations-kind-board = Board or committee

invitations-kind-event = Event or consultation

invitations-kind-other = Something else
