### What Today shows: a greeting, what waits, what is good to know.
### Used by: rust

waiting-good-morning = Good morning

waiting-good-afternoon = Good afternoon

waiting-good-evening = Good evening

# $title (text)
# $due (date)
waiting-promised = { $title } was promised by { $due }

# $title (text)
# $due (date)
waiting-time-limit = { $title }: the time limit is { $due }

# $title (text)
# $due (date)
waiting-own-time-limit = { $title }: your last day is { $due }

# $number (number)
waiting-no-reply = { $number ->
    [1] One message has no reply yet
    [2] Two messages have no reply yet
    [3] Three messages have no reply yet
    [4] Four messages have no reply yet
    [5] Five messages have no reply yet
    [6] Six messages have no reply yet
    [7] Seven messages have no reply yet
    [8] Eight messages have no reply yet
    [9] Nine messages have no reply yet
   *[other] { $number } messages have no reply yet
}

# $title (text)
# $when (text)
waiting-message = { $title }, { $when }.

# $number (number)
waiting-more = And { $number } more.

# $title (text)
# $when (text)
waiting-meeting = { $title }, { $when }

waiting-working-well = Kept under "What is working well". It will be in your bundle.

waiting-draft = Half-finished. Finish it when you like.
