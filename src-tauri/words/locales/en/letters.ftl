### Letters: the dates in their sentences, and the words around them. The letters themselves are files of their own, under `core/data/letters`.
### Used by: both

# $day (date)
letters-on = on { $day }

# $when (text) a month or a year
letters-by-the-end-of = by the end of { $when }

# $day (text)
letters-by = by { $day }

# $title (text) what was promised
# $due (text) a day, a month or a year
letters-open-promise = { $title }, due { $due }

# $day (date)
# $title (text) what happened
letters-dated = { $day }: { $title }

# $said (text) what families said
# $did (text) what was done about it
letters-said-and-done = { $said }: { $did }

letters-not-sent = Not sent yet

# $when (text)
letters-sent = Sent { $when }

## The Letters screen

letters-title = Letters

letters-lede = Choose a letter. It takes what your record knows, names what is missing, and makes nothing up. Nothing is sent from here.

letters-all = All letters

letters-yours = Your letters

letters-group-ask = To ask, or to remind

letters-group-complain = When something is not right

letters-group-information = To get information

letters-group-thank = To say thank you

letters-started = The letter is started and saved.

letters-facts = What goes in

letters-words = The letter

letters-known = Known

letters-missing = Missing

letters-left-out = Left out

# $known (number)
# $missing (number)
letters-counts = Known: { $known }. Missing: { $missing }.

# $label (text) what is asked for
letters-must = { $label } (needed)

# $label (text) what is asked for
letters-leave-out = Leave out: { $label }

letters-lines-hint = One point a line.

letters-rows-hint = One row a line, with | between its parts.

letters-choose = Choose

letters-in-the-letter = It is as the letter says.

# $labels (text) what is missing, with semicolons between
letters-gaps = Still needed: { $labels }. The letter has a gap for each.

letters-edited = You changed the words by hand. They stay as they are, also when a fact changes.

letters-build-again = Build the words again from the facts

letters-subject = Subject

letters-text = Letter

letters-copy = Copy the letter

letters-copied = Copied. Paste it into your email.

letters-copy-failed = It could not be copied. Select the words and copy them.

letters-save-word = Save as a Word file

letters-log = Log that I sent it

letters-log-it = Save as sent

letters-logged = Saved as sent.

letters-sent-on = When was it sent?

letters-sent-by = How was it sent?

letters-reply-by = By which day do you want an answer?

letters-calendar = Put the reply day in a calendar

letters-entry = Open it in the record

letters-replies = When an answer is due

# $day (text)
letters-due = Day: { $day }.

letters-checklist = Look at this before it goes

letters-law = Law that goes with it

letters-next = If there is no answer

# $title (text) a letter
letters-start-next = Start: { $title }

letters-sender = Who your letters are from

letters-sender-hint = Your name, or your group's name.

letters-reply-to = Where answers should go

letters-reply-to-hint = An email address or a postal address.

letters-nothing-awaited = Your record says that this was answered, kept or is no longer asked for. The letter says that it was not. Please look again before you send it.
