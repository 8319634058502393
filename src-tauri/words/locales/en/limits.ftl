### Time limits of law and guidance.
### Used by: rust

limits-no-date = There is no date to count from yet.

# $from (date) the day that the count starts from
limits-school-days-unknown = Can't tell yet: it is counted in school days. Give the term dates of the school from { $from } on.

# $day (date) a day that was given
# $earliest (date) the day that it cannot be before
limits-out-of-order = { $day } is before { $earliest }, so nothing is counted. Please check both days.

# $bound (date) the first day that is too late
# $due (date)
limits-before-day = Before { $bound }: the last day is { $due }.

# $due (date)
limits-on-the-day = It is due on the day itself, { $due }.

# $span (text) such as "2 months after Tue 1 Sep 2026"
# $due (date)
limits-ends = { $span } is { $due }.

## How far, as $span

# $amount (text)
# $from (date)
limits-before = { $amount } before { $from }

# $amount (text)
# $from (date)
limits-beginning-with = { $amount } beginning with { $from }

# $amount (text)
# $from (date)
limits-after = { $amount } after { $from }

limits-day-itself = the day itself

## The steps after the count

# $due (date)
limits-with-pause = With the days of the stopped clock it is { $due }.

# $due (date)
limits-moved = That is no working day, so it moves on to { $due }.

# $due (date)
limits-moved-tribunal = An end in August or from 25 December to 1 January moves on to { $due }.

# $span (text)
# $due (date)
limits-other-way = The other way, { $span }, ends earlier, on { $due }.

limits-assumed = This takes the last day for the step before it.

# What made limits give way, with where it stands.
# $words (text) a sentence without its full stop
# $clause (text)
limits-gave-way = { $words } ({ $clause }).

## Whose it is to do

limits-for-council = For the council to do.

limits-for-family = For you to do.

limits-for-council-or-school = For the council or the school to do.

limits-for-body-asked = For whoever was asked to do.

limits-for-school = For the school to do.

limits-for-mediation-adviser = For the mediation adviser to do.

limits-for-panel = For the panel to do.

limits-guidance = It is guidance, not law.

## Where a time limit stands

# $due (date)
limits-past = Past the time limit of { $due }; exceptions can apply.

# $due (date)
limits-cant-tell-past = Can't tell whether it is past its time limit of { $due }.

limits-cant-tell-yet = Can't tell yet.

# $due (date)
limits-ahead = The last day is { $due }.

## Kept in the record

# $number (number)
limits-added = Added to the record: { $number ->
    [one] { $number } date
   *[other] { $number } dates
}.
