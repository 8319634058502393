### What is doubtful in a file that a meeting was read from.
### Used by: rust

warnings-empty = This file is empty. Nothing was added.

warnings-too-big = This file is too big for an invitation. It was not read.

warnings-too-much = This file holds more than can be read at once. The rest was left out.

warnings-no-calendar = There is no calendar in this file. You can type the date in.

warnings-no-event = There is no meeting in this calendar.

# $line (number)
warnings-not-utf8 = Line { $line } uses an older way of writing letters. Please check the words.

# $line (number)
warnings-long-line = Line { $line } is too long. It was left out.

# $line (number)
warnings-bad-line = Line { $line } makes no sense. It was left out.

warnings-not-closed = Part of this file may be missing. Please check what was read.

# $line (number)
warnings-too-deep = From line { $line } the file is too tangled. That part was left out.

# $count (number)
warnings-kept-aside-todo = { $count ->
    [one] There is a to-do in this file. It was not used.
   *[other] There are { $count } to-dos in this file. They were not used.
}

# $count (number)
warnings-kept-aside = { $count ->
    [one] One part of this file is not a meeting. It was not used.
   *[other] { $count } parts of this file are not meetings. They were not used.
}

# $field (text)
# $value (text)
warnings-bad-time = { $field ->
    [DTSTART] The start "{ $value }" could not be read. It was left out.
    [DTEND] The end "{ $value }" could not be read. It was left out.
    [DURATION] The end "{ $value }" could not be read. It was left out.
    [DTSTAMP] The time stamp "{ $value }" could not be read. It was left out.
    [CREATED] The time stamp "{ $value }" could not be read. It was left out.
    [LAST-MODIFIED] The time stamp "{ $value }" could not be read. It was left out.
   *[other] The date "{ $value }" could not be read. It was left out.
}

warnings-no-start = This file does not say when the meeting starts. You can type it in.

warnings-no-uid = This meeting has no number of its own. Later changes may not be matched.

warnings-ends-before-start = The end is before the start. The end was left out.

warnings-end-and-length = The end and the length do not agree. The end was used.

# $field (text)
warnings-written-twice = { $field ->
    [DTSTART] The file gives two different starts. Please type in the right one.
    [DTEND] The file gives two different ends. The end was left out.
    [DURATION] The file gives two different lengths. The end was left out.
    [RECURRENCE-ID] The file names two meetings that it may change. Please check which one it is.
    [UID] The file gives this meeting two different numbers. Later changes may not be matched.
    [SEQUENCE] The file counts its changes in two different ways. Please add earlier messages too, if you have them.
    [STATUS] The file says two things about whether the meeting is on. Please check.
    [METHOD] The file says two things about whether it invites you. Please check.
    [LOCATION] The file names two different places. Please check.
    [CREATED] The file gives two days on which it was made. The earlier one was used.
   *[other] The file says two different things about the same fact. Please check.
}

# $first (date)
# $last (date)
warnings-stamped-twice = The file is stamped { $first } and { $last }. When was it sent to you?

warnings-floating = The time has no time zone. London time was used.

# $zone (text)
warnings-unknown-zone = The time zone "{ $zone }" is not known. Please check the time.

# $zone (text)
warnings-zone-beside-z = The time is written in two ways at once: in UTC and in "{ $zone }". Please check the hour.

warnings-clock-gap = The clocks go forward at this time. Please check the start and end.

warnings-clock-twice = The clocks go back, so this time comes twice. The first one was used.

warnings-bad-rule = How this meeting repeats could not be read. Only the first one is shown.

warnings-rule-cut = This meeting repeats many times. Only some of them are shown.

warnings-list-cut = This file has a very long list. Part of it was left out.

warnings-created-unset = The day it was made is not real. It was not used.

# $date (date)
# $received (date)
warnings-date-differs = The email says it was sent on { $date }. It was received on { $received }. Please check which is right.

# $stamp (date)
warnings-ask-sent = The file was stamped on { $stamp }. Is that when it was sent to you?

# $stamp (date)
# $date (date)
warnings-sent-differs = The invitation is stamped { $stamp }. The message around it is dated { $date }. When was it first sent to you?

# $made (date)
# $sent (date)
warnings-made-earlier = The invitation was made on { $made }. This message was sent on { $sent }. Was there an earlier one?

warnings-changes-earlier = This message changes an earlier one. Please add the first one too, if you have it.

warnings-sent-unknown = This file does not say when it was sent. You can type the day in.

warnings-repeated = The same invitation was in this message more than once. One was kept.

warnings-replaced = There is a later version of this meeting. Please check which of them holds.

# $name (text)
warnings-bad-part = A calendar in this message ("{ $name }") could not be read.

# $quote (text)
warnings-words-differ = The message says "{ $quote }". The calendar in it says something else. Please check which is right.

warnings-words-only = There is no calendar in this. Please check the dates found in its words.

warnings-msg-no-time = Can't tell when the meeting is. In Outlook, save it as .ics or .eml and try again.

warnings-msg-repeats = This meeting repeats, but how was not read. In Outlook, save it as .ics and try again.

warnings-msg-damaged = This Outlook file is damaged. In Outlook, save it as .eml and try again.

warnings-eml-damaged = This email could not be read. Please save it again and try once more.

warnings-encrypted = This email is encrypted. Open it where you read emails, and copy its words here.

warnings-tnef-damaged = Part of the Outlook file is missing. Please check what was read.

# $count (number)
warnings-more = { $count ->
    [one] There is { $count } more note about this file.
   *[other] There are { $count } more notes about this file.
}
