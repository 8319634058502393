### The sheet after a meeting.
### Used by: both

sheet-title = What came of it?

# $meeting (text)
# $when (text)
sheet-lede = { $meeting }, { $when }. Skip what you like. Only what you accept is saved.

sheet-open = What came of it?

sheet-keys = Each choice has a number. Press it, or click. Enter accepts, and Control with Enter saves it all.

## Questions

sheet-held-yes = Yes, it took place

sheet-held-no = Not said

sheet-promise = What was promised?

sheet-what = What was promised?

sheet-what-hint = Such as: the minutes by email. One promise at a time.

sheet-by = By whom?

sheet-by-other = By somebody else (a role)

sheet-by-nobody = Not said

sheet-due = By when?

sheet-due-none = No day was given

sheet-due-other = On another day

sheet-hours = How long did it take you?

sheet-hours-hint = With reading and travel, if you like. Leave it open if you do not know.

sheet-hours-skip = Not said

sheet-ladder-skip = Not said

sheet-why = Why?

## What is accepted

sheet-accept-promise = Accept this promise

sheet-accept-hours = Accept these hours

sheet-accept-ladder = Accept this place

sheet-accepted = What will be saved

sheet-accepted-none = Nothing yet. Accept an answer, and it stands here.

# $what (text)
# $by (text)
# $due (text)
sheet-promise-line = Promise: { $what }. By: { $by }. When: { $due }.

# $time (text)
sheet-hours-line = Hours: { $time }

# $place (text)
sheet-ladder-line = Ladder: { $place }

sheet-held-line = It took place

# $what (text) the accepted line
sheet-leave-out = Leave out: { $what }

sheet-save = Save what is accepted

sheet-typed = You typed a promise. Accept it or clear it first.

sheet-saved = Saved what came of it

sheet-already = In your record as promised there

# $meeting (text)
sheet-effort = Meeting: { $meeting }

# What the hours were for.
sheet-activity = meeting

## Days to choose

# $day (date)
sheet-in-a-week = In a week, { $day }

# $day (date)
sheet-in-two-weeks = In two weeks, { $day }

# $day (date)
sheet-in-four-weeks = In four weeks, { $day }
