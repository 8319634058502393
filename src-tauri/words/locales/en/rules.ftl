### Words of the Charters and Time limits screens.
### Used by: window

rules-title = Charters

rules-lede = Every check here rests on words you can read for yourself.

rules-limits = Time limits

rules-own = Write your own charter

rules-import = Bring in a charter file

rules-export = Save as a file

rules-change = Change it

# $day (text)
rules-read = Read on { $day }

rules-comparison = Another council's. Used here only to compare.

rules-own-mark = Your own

rules-timed = Checked by dates

rules-wording = A promise in words

rules-context = Background

# $words (text)
rules-counted = How it is counted: { $words }

rules-notes = Good to know about its words

# $count (number)
# $timed (number)
rules-clauses = { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
}, { $timed } checked by dates

rules-imported = The charter is in your record.

rules-saved = Your charter is saved.

rules-limits-lede = Choose what happened and when. The dates that follow are worked out. Nothing is kept until you choose it.

rules-trigger = What happened?

rules-day = Day it happened

rules-event-hint = Leave it empty if you do not know it yet.

rules-paused = Days for which the clock was stopped

rules-paused-hint = Only where they told you that they stopped it. Count the day they asked and the day you answered.

rules-not-in-force = Not in force then. Kept out of your record.

rules-work = Work out the dates

rules-need-day = Type one exact day first.

# $words (text)
rules-due = By { $words }

rules-no-due = No date can be given

rules-exceptions = Exceptions that can apply

rules-add = Add the ticked dates to my record

rules-added = The dates are in your record.

rules-perhaps = Only if it applies

# $title (text)
rules-keep = Keep this date: { $title }

# $title (text)
rules-keep-if = This applies to us. Keep this date: { $title }

rules-choose-first = Tick the dates that apply to you first.

rules-school-dates = When is the school open?

rules-school-hint = School days are counted. Give the term that the day lies in, and the next one.

# $number (number)
rules-term = { $number ->
    [1] First term
   *[other] Term { $number }
}

rules-term-hint = Such as 2 Sep 2026 to 18 Dec 2026.

rules-more-terms = Add another term

# $number (number)
rules-closed-days = { $number ->
    [1] Closed within the term
   *[other] Closed within the term, { $number }
}

rules-closed-hint = Half term or a training day, such as 26 to 30 Oct 2026.

rules-more-closed = Add more closed days

rules-form-title = Your own charter

rules-form-lede = Copy the words of your charter. Fill in only the parts it has.

rules-name = Name of the charter

rules-owner-label = Whose is it?

rules-source-label = Where do its words come from?

rules-notice = Notice of meetings

rules-notice-amount = Booked at least so long ahead

rules-window = Hours of meetings

rules-window-from = Not before

rules-window-to = Over by

rules-length = Length of meetings

rules-length-minutes = At most this many minutes

rules-papers = Papers

rules-papers-amount = Sent at least so long before

rules-unit = Counted in

rules-both-times = Give both times, the earlier one first.

rules-limits-of-rule = Which meetings, and exceptions

rules-covers = Which meetings does it cover?

rules-covers-hint = Tick none if it covers every kind.

# $kinds (text)
rules-covers-only = Covers only: { $kinds }.

rules-exceptions-of-rule = When does it not apply? One on each line

rules-exceptions-hint = Such as “in an emergency”.

# $list (text)
rules-exceptions-shown = It does not apply: { $list }.

rules-their-account = The council's side

rules-applies-from = Applies from

rules-applies-to = Applies until

rules-applies-hint = Only if the charter gives a day.

rules-need-exact-day = Give one exact day, or leave it empty.

rules-quote = The charter's own words

rules-promises = Promises in words, one on each line

rules-need-name = Give the charter a name.

rules-need-quote = Copy the charter's own words too.

rules-bad-number = Type a whole number, such as 25.

# $owner (text)
# $source (text)
rules-owner-and-source = { $owner } · { $source }

rules-unit-days = calendar days

rules-unit-clear-days = clear days

rules-unit-working-days = working days

rules-unit-weeks = weeks

rules-unit-months = months
