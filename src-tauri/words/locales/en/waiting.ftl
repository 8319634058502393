### What Today shows: a greeting, the next steps of all sides, what is good to know.
### Used by: rust

waiting-good-morning = Good morning

waiting-good-afternoon = Good afternoon

waiting-good-evening = Good evening

# $title (text)
# $due (text) a day, a month or a year
waiting-promised = { $title } was promised by { $due }

# $title (text)
# $due (text) a day, a month or a year
waiting-time-limit = { $title }: the time limit is { $due }

# $title (text)
# $due (text) a day, a month or a year
waiting-own-time-limit = { $title }: your last day is { $due }

# $who (text)
waiting-promised-by = Promised by: { $who }.

# $title (text)
waiting-no-reply = { $title }: no reply logged yet

# $said (text)
# $due (text)
waiting-answer = “{ $said }”: to be answered or done by { $due }

# $title (text)
# $last (date)
waiting-papers = Papers for { $title }: the charter’s last day is { $last }

# $title (text)
# $when (text)
waiting-meeting = { $title }, { $when }

waiting-working-well = Kept under "What is working well". It will be in your bundle.

waiting-draft = Half-finished. Finish it when you like.
