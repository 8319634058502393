### What was guessed in pasted words, or does not fit.
### Used by: rust

# $year (text)
doubts-year-by-weekday = No year is written. { $year } fits the day of the week.

# $year (text)
doubts-year-guessed = No year is written. Is it { $year }?

# $is (text)
# $written (text)
doubts-weekday-differs = The words say { $written }, but that date is a { $is }. Please check.

# $words (text)
doubts-day-by-word = The words say "{ $words }" and no date. Which day is it?

doubts-one-of-several = The words name more than one day or time. Which one is it?

# $last (date)
doubts-several-days = It goes on until { $last }. Only the first day is used.

doubts-month-first = The month seems to stand before the day. Please check the date.

doubts-not-confirmed = The words say that this date is not certain yet.

doubts-perhaps-no-meeting = The words do not say that this is a meeting. Is it one?

doubts-in-the-past = This day is in the past. Please check that it is the right one.

doubts-no-time = No time was found. You can type it in.

doubts-time-apart = The time stands in another sentence. Please check it.

doubts-time-rough = The words do not give the exact time. Please check it.

doubts-half-of-day-guessed = Is this the morning or the afternoon? Please check.

doubts-noon-or-midnight = The words say 12am. Is that noon or midnight?

# $zone (text) such as "EST"
doubts-other-zone = The words give this time as { $zone }. It is shown as London time. Please check it.

doubts-answer = This says when somebody can come. Is it the time of the meeting?

doubts-quoted = This stands in an older message below. Is it still right?

doubts-clock-change = The clocks change at this time. Please check it.
