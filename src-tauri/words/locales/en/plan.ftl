### An EHC plan's Section F, and what happened week by week.
### Used by: both

## In the bin and in Find

plan-item = An EHC plan

## What a line says and what it does not

# $what (list)
plan-does-not-say = The line does not say: { $what }.

plan-part-who = who gives it

plan-part-how-long = how long it is

plan-part-how-often = how often it is

# $words (text) words of the plan
plan-vague = “{ $words }” fixes no amount, so no figure is made of it.

# $minutes (number)
plan-figure = By the plan's own figures: { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} a week.

plan-not-each-week = The plan does not ask for it each week. A week without it can be right.

## Pasted words

plan-seems-heading = This looks like a heading. Tick it if it is help.

plan-there-already = This line is in the plan already.

plan-said-above = This says a line above again.

# $letters (number) never 1: hundreds
plan-long = This line is long: { $letters } letters. Look whether it is one line or several.

## Sums

# $told (number)
# $weeks (number)
# $what (list)
plan-told = { $weeks ->
    [one] { $told } of { $weeks } week told: { $what }.
   *[other] { $told } of { $weeks } weeks told: { $what }.
}

# $weeks (number)
plan-none-told = { $weeks ->
    [one] 0 of { $weeks } week told.
   *[other] 0 of { $weeks } weeks told.
}

# $weeks (number)
plan-n-given = { $weeks } given

# $weeks (number)
plan-n-in-part = { $weeks } in part

# $weeks (number)
plan-n-not-given = { $weeks } not given

# $weeks (number)
plan-n-without = { $weeks } without it

# $weeks (number)
plan-n-cant-tell = { $weeks ->
    [one] Of { $weeks } week you can't tell.
   *[other] Of { $weeks } weeks you can't tell.
}

# $weeks (number)
plan-n-not-told = { $weeks ->
    [one] { $weeks } week not told.
   *[other] { $weeks } weeks not told.
}

# $weeks (number)
# $minutes (number)
plan-part-minutes = { $weeks ->
    [one] In { $weeks } week in part the minutes are known: { $minutes }.
   *[other] In { $weeks } weeks in part the minutes are known: { $minutes } in all.
}

# $plan (number)
# $weeks (number)
# $minutes (number)
plan-part-minutes-of = { $weeks ->
    [one] In { $weeks } week in part: { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, where the plan says { $plan } a week.
   *[other] In { $weeks } weeks in part: { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } in all, where the plan says { $plan } a week.
}

# $ticks (number)
plan-not-counted = { $ticks ->
    [one] { $ticks } tick is in a week without school, or not in the plan then. It is not counted.
   *[other] { $ticks } ticks are in weeks without school, or not in the plan then. They are not counted.
}

plan-no-terms = No term is typed yet, so no week is counted.

plan-no-week = No week of a term has come yet.

## Words of a week

plan-given = Given

plan-not-given = Not given

plan-in-part = In part

plan-cant-tell = Can't tell

plan-not-told = Not told

plan-no-school = No school

plan-not-in-plan = Not in the plan

plan-to-come = To come

## Rows of the letter

# $weeks (number)
# $part (number)
plan-row-given = { $weeks }, and { $part } in part

plan-row-not-counted = Not counted: the plan does not ask for it each week

## The screens

plan-title = What the plan says, what happened

plan-lede = Type or paste the help in Section F once. Then say each week what was given.

plan-none = No plan is here yet.

plan-none-example = Example: “30 minutes of speech therapy each week”. In week 1 it was given, in week 2 it was not.

plan-plans = Plans in this record

plan-start = Start a plan

# $lines (number)
plan-lines-count = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}

# $day (date)
plan-holds-from = Holds from { $day }

plan-settings = Name, day and school terms

plan-name = What is the plan called?

plan-name-hint = Such as “The plan of 2026”.

plan-starts = From which day does it hold?

plan-starts-hint = The day on the final plan. Weeks before it are not counted.

plan-one-day = Type one whole day, such as 2 Sep 2026.

plan-school = Which school?

plan-terms = School terms

plan-terms-hint = Take the dates from the school. A week outside a term is “No school”, never “Not given”.

# $number (number)
plan-term-name = Name of term { $number }

# $number (number)
plan-term-days = First to last day of term { $number }

plan-term-days-hint = Such as “2 Sep 2026 to 18 Dec 2026”.

plan-term-needs-days = Type its first and its last day, such as 2 Sep 2026 to 18 Dec 2026.

# $number (number)
# $term (number)
plan-closed = No school, { $number }, in term { $term }

plan-closed-hint = Half-term or an inset day. Such as “26 Oct 2026 to 30 Oct 2026”.

plan-more-terms = Add a term

# $term (number)
plan-more-closed = Add days without school in term { $term }

plan-save = Save this plan

plan-saved = Saved

plan-removed = The plan went to the bin

plan-remove = Remove this plan

plan-paste = Paste lines

plan-paste-title = Lines of Section F

plan-paste-lede = Paste the lines as the plan has them. You see what each one seems to say before it is kept.

plan-words = Words of the plan

plan-words-hint = One line for each piece of help, as it stands in Section F.

plan-look = Look at these lines

# $text (text)
plan-take = Keep this line: { $text }

plan-change-words = Change what it says

plan-line-text = The line as the plan has it

plan-who = Who gives it

plan-what = What it is

plan-how-long = How long

plan-how-often = How often

plan-each-week = The plan asks for it in each school week

plan-minutes-a-week = Minutes a week, by the plan's own figures

plan-amended = Was the plan amended? From which day do these lines hold?

plan-amended-hint = Lines that the plan no longer has end the day before. They stay here with their weeks.

plan-keep-lines = Keep the ticked lines

plan-lines-kept = The lines are kept

plan-lines-title = Lines of the plan

plan-no-lines = No line is here yet.

plan-no-lines-example = Example: “A teaching assistant gives 20 minutes of reading each day.”

plan-line-from = In the plan from

plan-line-until = In the plan until

# $day (date)
plan-since = In the plan since { $day }.

# $day (date)
plan-ended = In the plan until { $day }.

plan-save-line = Save this line

plan-line-saved = The line is saved

# $text (text)
plan-remove-line = Take this line out: { $text }

plan-line-removed = The line is out, with what was told of it

plan-tick-title = Say what was given

plan-keys = Up and down: another line. Left and right: another week. 1 to 4: what was given. 0: take it back. U: undo.

# $day (date)
# $days (number)
plan-week-of = { $days ->
    [one] Week of { $day }, { $days } school day
   *[other] Week of { $day }, { $days } school days
}

# $day (date)
plan-week-closed = Week of { $day }: no school

plan-week-before = The week before

plan-week-after = The week after

plan-no-line-then = No line was in the plan for all of this week.

# $line (text)
# $said (text)
plan-told-now = { $line }: { $said }

plan-without = Without it

plan-took-back = Taken back

plan-minutes-given = Minutes given that week

plan-minutes-wrong = Type a whole number of minutes, such as 20.

plan-note = A note on that week

plan-told-title = What was told

# $term (text)
# $days (text)
plan-term-head = { $term }, { $days }

plan-table-line = What the plan says

plan-table-told = What was told

# $line (text)
# $weeks (number)
plan-chart = { $line }. A picture of { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}. The table has the same in words.

plan-legend = The signs

plan-letter = Write a letter about this help

## Find

plan-find-kind = EHC plan

## On paper

plan-paper-lead = What the plan's own words ask for, and what we told of each week. A week of which nobody told is counted as that.

plan-notes-title = Notes on weeks

# $day (date)
# $line (text)
# $note (text)
plan-note-line = Week of { $day }, { $line }: { $note }

plan-part = What a plan says, and what happened

plan-part-hint = It is about a child. It goes in only where you choose it here.

plan-part-none = Leave it out
