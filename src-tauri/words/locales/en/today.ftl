### Words of the Today screen.
### Used by: window

# $date (text)
today-lede = { $date }. Nothing here has to be done tonight.

# $date (text)
today-lede-day = { $date }. What is today or tomorrow stands first.

today-steps = Next steps

today-ours = Ours

today-council = The council’s

today-school = The school’s

today-others = Somebody else’s

today-cant-tell = Can’t tell whose

# $title (text)
today-source = Promised in: { $title }

today-say-happened = Say what happened

today-see-answer = You said, they said

today-see-meeting = Look at the meeting

# $count (number)
today-more-promises = { $count ->
    [one] See 1 more promise or time limit
   *[other] See { $count } more promises and time limits
}

# $count (number)
today-more-replies = { $count ->
    [one] See 1 more message with no reply logged
   *[other] See { $count } more messages with no reply logged
}

# $count (number)
today-more-meetings = { $count ->
    [one] See 1 more meeting ahead
   *[other] See { $count } more meetings ahead
}

# $count (number)
today-more-answers = { $count ->
    [one] See 1 more answer that is due
   *[other] See { $count } more answers that are due
}

today-good = Also good to know

today-reminder = Write a reminder

today-log-reply = Log a reply

today-empty-title = Your record is ready. It is still empty.

today-empty-example = Start with one thing that happened this week. Example: “Asked the chair for the minutes, Thu 15 Oct.”

today-empty-add = Add the first thing

today-empty-invite = Check an invitation

today-calm = No promise is past its date, and no reply is awaited.

# $greeting (text)
today-nothing-waits = { $greeting }. Nothing is waiting.

# $greeting (text)
# $waiting (number)
# $words (text) the number as a word
today-some-wait = { $greeting }. { $waiting ->
    [one] { $words } thing is waiting.
   *[other] { $words } things are waiting.
}
