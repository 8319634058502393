### Words of the Promises screen.
### Used by: window

promises-page-title = Promises

promises-page-time-limit = Time limit

promises-page-own-time-limit = Your own time limit

promises-page-add = Add a promise

promises-page-waiting = Waiting

promises-page-settled = What became of the others

promises-page-said = Say what happened

promises-page-reminder = Write a reminder

# $words (text)
promises-page-due = Due: { $words }

# $who (text)
promises-page-by = Promised by: { $who }

promises-page-empty-title = No promises yet

promises-page-empty-example = Example: “A draft of the statement, promised by Tue 29 Sep.” A promise with no date is never late.

promises-page-none-waiting = No promise is waiting.

# $open (number)
# $words (text) the number as a word
promises-page-waiting-none-past = { $open ->
    [one] { $words } promise is waiting. None is past its date.
   *[other] { $words } promises are waiting. None is past its date.
}

# $open (number)
# $words (text) the number as a word
# $past (number)
# $past-words (text)
promises-page-waiting-some-past = { $open ->
    [one] { $words } promise is waiting
   *[other] { $words } promises are waiting
}, and { $past ->
    [one] { $past-words } is past the date given.
   *[other] { $past-words } are past the date given.
}
