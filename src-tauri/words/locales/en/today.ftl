### Words of the Today screen.
### Used by: window

# $date (text)
today-lede = { $date }. Nothing here has to be done tonight.

today-ahead = Meetings ahead

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
