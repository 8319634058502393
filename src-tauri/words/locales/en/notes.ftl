### Notes of an event, their themes, and what was answered: "you said, they said, they did".
### Used by: both

## In the bin and in Find

notes-item = Notes of an event

notes-answer-item = An answer to what families said

# $title (text)
# $part (number)
# $parts (number)
notes-part = { $title }, part { $part } of { $parts }

## Bringing notes in

notes-was-table = A table was read column by column. The first cell of each column became a heading.

notes-was-parted = One long paragraph was parted at its sentences. Look whether each stands well alone.

# $parts (number) never 1
# $most (number) never 1
notes-in-parts = These are many lines. They are kept in { $parts } parts of { $most } lines, so that tagging stays quick.

# $most (number) never 1
notes-too-many = Only the first { $most } lines are taken. The whole file is kept beside them.

# $title (text)
notes-seem-again = These seem to be notes that you have: { $title }.

notes-left-title = This is the title, or says it again.

notes-left-again = This says the line above again.

notes-left-page = This seems to belong to the web page.

# $kept (number)
# $added (number)
notes-came-again = { $kept ->
    [one] { $kept } line keeps its tags.
   *[other] { $kept } lines keep their tags.
} { $added ->
    [one] { $added } line is new.
   *[other] { $added } lines are new.
}

# $lines (number)
notes-only-before = { $lines ->
    [one] { $lines } line was not among them. It stays.
   *[other] { $lines } lines were not among them. They stay.
}

## How far the tagging is

# $tagged (number)
# $lines (number)
notes-progress = { $tagged } of { $lines }

# $tagged (number)
# $lines (number)
notes-progress-words = { $lines ->
    [one] { $tagged } of { $lines } line has a theme.
   *[other] { $tagged } of { $lines } lines have a theme.
}

## What themes come to

# $lines (number)
notes-count-lines = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}

# $lines (text) such as "3 lines"
# $groups (number)
notes-count-groups = { $groups ->
    [one] { $lines }, from { $groups } table or group
   *[other] { $lines }, from { $groups } tables or groups
}

# $lines (text) such as "3 lines"
notes-count-no-group = { $lines }. No table or group is named.

# $said (text) such as "3 lines, from 2 tables or groups"
# $without (number)
notes-count-some-group = { $without ->
    [one] { $said }, and { $without } with none named
   *[other] { $said }, and { $without } with none named
}

notes-mood-works = Works

notes-mood-change = Should change

notes-mood-both = Both

notes-mood-not-said = Not said

## How an answer stands

notes-open = No answer yet

notes-said-yes = They said yes

notes-doing = They are doing it

notes-done = Done

notes-said-no = They said no

# $reason (text)
notes-said-no-because = They said no: { $reason }

notes-no-reason = They said no. No reason given.

notes-cant-tell = Can’t tell

# $standing (text) such as "No answer yet"
# $days (number)
# $since (date)
notes-since-event = { $days ->
    [one] { $standing }. { $days } day since { $since }, when it was said.
   *[other] { $standing }. { $days } days since { $since }, when it was said.
}

# $standing (text) such as "No answer yet"
# $days (number)
# $since (date)
notes-since-kept = { $days ->
    [one] { $standing }. { $days } day since { $since }, the day it says it was added.
   *[other] { $standing }. { $days } days since { $since }, the day it says it was added.
}

# $standing (text) such as "Done"
# $told (text) such as "Thu 21 Nov 2019"
notes-told = { $standing }. Told: { $told }.

# $standing (text) such as "They said yes"
# $due (text) such as "Thu 21 Nov 2019"
notes-due = { $standing }. Due: { $due }.

## The table, the section of a bundle

# $event (text)
notes-table-of = You said, they said, they did: { $event }

notes-table-lead = This is what families said, and what our record holds of the answers.

notes-table-none = No answer is logged in our record.

notes-you-said = You said

notes-they-said = They said

# Of a line that may not be quoted and has no theme.
notes-not-quoted = Something that is not quoted here

# $themes (text) such as "Health and EHC plans"
notes-about = Something about this: { $themes }

notes-they-did = They did

notes-stands = How it stands

# $by (text)
notes-by = By: { $by }.

notes-themes-title = What the lines are about

notes-themes-lead = These are counts of lines. A line can have more than one theme.

notes-theme = Theme

notes-lines = Lines

notes-groups = Tables or groups

notes-quotes-title = In families’ own words

notes-quotes-lead = These lines may be quoted. The others are counted and not shown.

# $heading (text)
notes-written-under = Written under: { $heading }

notes-quotes = Words that may be quoted

notes-part-of = Part of

notes-section = What families said, and what came of it

# $when (text)
# $event (text)
notes-event-line = { $when }: { $event }

notes-csv = themes-and-lines.csv

## The window: bringing in

notes-title = Notes of events

notes-lede = Tag what was said, line by line. Then keep the answers beside it.

notes-open-of-entry = Notes and answers

notes-bring-in = Bring in notes

notes-bring-lede = Paste them, or open a file. You see every line before it is kept.

notes-paste = Paste the notes

notes-paste-hint = One line for each thing that was said.

notes-read-pasted = Look at these words

notes-open-file = Open a file of notes

notes-open-file-hint = Word, plain text, a saved web page or an email. The file itself is kept too.

notes-called = What are the notes called?

notes-which-entry = Which meeting or event are they from?

notes-no-entry = None of these

notes-decide = Is this a heading?

# $lines (number)
notes-decide-hint = { $lines ->
    [one] One line could be one. No line is lost either way.
   *[other] { $lines } lines could be. No line is lost either way.
}

notes-yes-heading = Yes, a heading

notes-yes-sub-heading = Yes, a small heading

notes-no-line = No, a line

notes-out-title = Left out

notes-out-hint = These seem to be no part of the notes. Tick what is.

# $words (text)
notes-take-in = Take in: { $words }

notes-preview = The lines

# $heading (text)
notes-under-small = Under: { $heading }

notes-as-again = Bring them in again. Lines keep their tags.

notes-as-new = Keep them as new notes

notes-how-again = Are they the same notes?

notes-keep = Keep these lines

notes-kept = Notes kept

notes-none = No notes yet

notes-none-example = After an event, bring in what was written on the tables.

# $title (text)
notes-tag-these = Tag the lines: { $title }

# $title (text)
notes-remove = Remove: { $title }

# $title (text)
notes-removed = Removed: { $title }

## The window: tagging

notes-tag-title = Tag the lines

notes-keys-title = The keys

notes-keys-type = Type a few letters of a theme. Enter puts it on.

notes-keys-new = No theme has these letters? Enter makes a new one.

notes-keys-mood = With the box empty: W works, C should change, B both.

notes-keys-more = D takes the themes and mood of the line above. U undoes. 1 to 9 are the last themes.

notes-keys-same = The sign = says that the line says the same as the one above. Then both count once. Press it again to part them.

notes-keys-arrows = Arrows move. Enter with the box empty goes to the next line.

notes-keys-start = A theme that starts with one of these letters? Type a space first.

notes-theme-box = Theme, or a key

# $number (number)
# $lines (number)
notes-line-of = Line { $number } of { $lines }

# $themes (list)
notes-line-themes = Themes: { $themes }

notes-line-no-theme = No theme yet

# $mood (text)
notes-line-mood = What it says: { $mood }

notes-found = Themes with these letters

# $name (text)
notes-make = Make a new theme: { $name }

notes-recent = Last themes

# $name (text)
notes-take-off = Take off: { $name }

notes-mood-ask = What does this line say?

notes-quote = This line may be quoted

notes-said-by = Table or group that said it

notes-said-by-hint = Never a name.

notes-line-words = Words of the line

notes-change-words = Change the words

notes-keep-words = Keep these words

notes-words-before = It said before

notes-line-changed = Line changed

notes-theme-made = New theme made

notes-ask-hint = In letters and on paper its words stand only where it may be quoted.

notes-ask-answer = Ask for an answer to this line

# $number (number)
# $words (text)
notes-go-to = { $number }. { $words }

notes-all-lines = All lines

## The window: themes

notes-themes = Themes

notes-themes-hint = Change a name, put two together, or put one under another.

# $name (text)
notes-change-theme = Change: { $name }

notes-theme-name = Name

notes-theme-meaning = What belongs to it

notes-theme-parent = Part of which theme?

notes-theme-alone = None

notes-merge = Put it together with

notes-merge-do = Make them one

notes-theme-kept = Theme kept

notes-themes-merged = The two are one theme now

# $name (text)
notes-theme-removed = Removed: { $name }

notes-theme-add = Add a theme

## The window: answers

notes-answers = You said, they said, they did

notes-answers-lede = Open ones come first, the oldest on top.

notes-answer-new = Add something to be answered

notes-answer-you = What did families say?

notes-answer-they = What did they answer?

notes-answer-did = What did they do?

notes-answer-state = How does it stand?

notes-answer-reason = The reason that they gave

notes-answer-reason-hint = Leave it empty where they gave none. Then it says so.

notes-answer-by = Who answers, by role

notes-answer-due = By when?

notes-answer-told = When did they tell you?

notes-answer-themes = About which theme?

notes-answer-save = Keep this

notes-answer-saved = Answer kept

# $words (text)
notes-answer-change = Change: { $words }

# $words (text)
notes-answer-remove = Remove: { $words }

notes-answer-removed = Answer removed

# $words (text)
notes-make-promise = Make it a promise: { $words }

notes-make-promise-short = Make it a promise

notes-promise-made = It is among your promises now

# $words (text)
notes-see-promise = See the promise: { $words }

notes-see-promise-short = See the promise

notes-from-answer = This came of what families said:

notes-see-answers = See what was said

notes-no-answers = Nothing to be answered yet

notes-no-answers-example = Choose a line while you tag, or add it here.

notes-print-table = Save the table as a PDF

notes-open-table = Open the table to print

notes-save-csv = Save the counts as a table

notes-letter = Write a letter that asks for the open ones

## Lines that say the same

# $line (number) the number of the first of them
notes-same-as = It says the same as line { $line }, so they count once.

notes-same-as-gone = It says the same as a line that is not here now.

# $others (number)
notes-same-first = { $others ->
    [one] { $others } other line says the same, so they count once.
   *[other] { $others } other lines say the same, so they count once.
}

notes-same-above = Says the same as the line above

notes-same-part = It does not say the same

notes-same-which = Says the same as

notes-same-none = Choose a line

# $number (number)
# $line (text)
notes-same-line = { $number }. { $line }
