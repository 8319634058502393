### Ladders of engagement: where meetings stood.
### Used by: both

## Places on a ladder

# $number (number)
# $all (number)
# $name (text)
ladder-rung = Rung { $number } of { $all }: { $name }

# $from (number)
# $to (number)
# $all (number)
# $name (text)
ladder-band = Rungs { $from } to { $to } of { $all }: { $name }

# $name (text)
ladder-not-in-ladder = “{ $name }”, which is not in this ladder

# $name (text) the id of a ladder that this version does not have
ladder-unknown-ladder = A ladder that is not here: { $name }

## Whose view it is

ladder-ours = In our view

ladder-promised = What was promised

ladder-theirs = The council’s view

## What many judgements come to

# $places (list)
# $times (number)
# $all (number)
ladder-most-often = Most often: { $places } ({ $times } of { $all }).

# $place (text)
ladder-lowest = Lowest: { $place }.

# $place (text)
ladder-highest = Highest: { $place }.

# $count (number)
ladder-strangers = { $count ->
    [one] { $count } judgement names a place that is not in this ladder. It is kept, and not counted.
   *[other] { $count } judgements name places that are not in this ladder. They are kept, and not counted.
}

# $count (number)
ladder-not-held = { $count ->
    [one] { $count } judgement is on a meeting that was not held. It is kept, and stays out of every bundle.
   *[other] { $count } judgements are on meetings that were not held. They are kept, and stay out of every bundle.
}

ladder-no-why = It does not say why yet. So it stays out of every bundle.

## The section of a bundle

ladder-section = Where meetings stood, in our view

ladder-judgement = This is a judgement, not a count.

# $title (text)
# $by (text)
# $year (number)
ladder-made-by-in = The ladder is “{ $title }”, by { $by }, { $year }.

# $title (text)
# $by (text)
ladder-made-by = The ladder is “{ $title }”, by { $by }.

# $title (text)
ladder-made = The ladder is “{ $title }”.

ladder-bundle-table = Each meeting, by date. A dash means that nothing is said here.

ladder-why-heading = Why we say so

# $when (text)
# $meeting (text)
ladder-meeting-line = { $when }: { $meeting }

## The window: one meeting

ladder-title = Where did it stand?

# $meeting (text)
# $when (text)
ladder-lede = { $meeting }, { $when }. { ladder-judgement }

ladder-open = Put it on a ladder

ladder-heading = Where it stood

ladder-which = Which ladder?

ladder-whose = Whose view is it?

ladder-kind-ours = How we found it

ladder-kind-promised = What they said it would be

ladder-kind-theirs = What the council says it was

ladder-place = Where on the ladder?

ladder-place-hint = The foot of the ladder is at the bottom. Move with the arrow keys.

ladder-bands = Or several rungs together

ladder-why = Why?

ladder-why-hint = What was said or done. Without a why it stays out of every bundle.

ladder-by = Who says so?

ladder-by-hint = A role, such as parent carers or the chair. No name is needed.

ladder-evidence = What shows it?

ladder-evidence-hint = Tick what shows it. The newest come first.

ladder-save = Save this judgement

ladder-save-next = Save, then the next meeting

ladder-keys = Press a rung’s number to choose it. Control with Enter saves.

ladder-keys-next = Press a rung’s number to choose it. Control with Enter saves, and shows the next meeting.

ladder-saved = Saved where it stood

ladder-choose = Choose a place on the ladder first.

# $kind (text)
ladder-take-out = Take out: { $kind }

ladder-taken-out = Taken out

ladder-no-evidence = Nothing else is in the record yet.

## The window: the overview

ladder-overview = Where meetings stood

ladder-overview-lede = One chart for each ladder. Rungs have an order and are no marks, so there is no average.

ladder-none = No meeting is on a ladder yet.

ladder-none-lede = Open a meeting that was held, and say where it stood.

ladder-show = Which meetings?

ladder-all-kinds = All meetings

ladder-waiting = Held, and not on a ladder

# $meeting (text)
# $when (text)
ladder-judge = Say where it stood: { $meeting }, { $when }

ladder-meeting = Meeting

# Beside a cell with nothing in it, for a listener.
ladder-nothing = Nothing said

# $title (text)
# $count (number)
ladder-chart = { $count ->
    [one] Chart of { $count } meeting on the ladder “{ $title }”. The table below says the same.
   *[other] Chart of { $count } meetings on the ladder “{ $title }”. The table below says the same.
}

ladder-legend-ours = ● how we found it

ladder-legend-promised = ○ what was promised

ladder-legend-theirs = ◆ the council’s view

ladder-no-date = No date

## Ladders of one's own

ladder-own = Ladders of your own

ladder-own-lede = A forum or a school may use a ladder of its own. Bring it in as a ladder file.

ladder-own-none = There is none yet.

ladder-own-open = Bring in a ladder file

ladder-own-look = Is this the ladder?

# $title (text)
# $rungs (number) never 1: two at least
ladder-own-line = { $title } ({ $rungs } rungs)

# $count (number)
ladder-own-judged = { $count ->
    [0] No judgement is on it.
    [one] { $count } judgement is on it.
   *[other] { $count } judgements are on it.
}

# $before (text)
ladder-own-replaces = It takes the place of “{ $before }”, which has the same short name.

ladder-own-same = This ladder is in your record already, just as it is here.

# $count (number)
ladder-own-strangers = { $count ->
    [one] { $count } judgement names a place that it does not have. It is kept, and shown as not in this ladder.
   *[other] { $count } judgements name places that it does not have. They are kept, and shown as not in this ladder.
}

ladder-own-rungs = Its rungs, the highest first

ladder-own-bands = Its bands

# $name (text)
# $from (number)
# $to (number)
ladder-own-band = { $name }: rungs { $from } to { $to }

ladder-own-keep = Keep this ladder

ladder-own-leave = Leave it

ladder-own-kept = The ladder is in your record.

# $title (text)
ladder-own-remove = Remove: { $title }

ladder-own-removed = The ladder is in the bin. What was judged on it is kept.
