### Time limits of law and guidance.
### Used by: rust

limits-no-date = There is no date to count from yet.

# $too-late (date)
# $due (date)
limits-before-day = Before { $too-late }: the last day is { $due }.

# $amount (text)
# $from (date)
# $due (date)
limits-before = { $amount } before { $from } is { $due }.

# $amount (text)
# $from (date)
# $due (date)
limits-beginning-with = { $amount } beginning with { $from } is { $due }.

# $amount (text)
# $from (date)
# $due (date)
limits-after = { $amount } after { $from } is { $due }.

limits-moved = The end was moved to a working day.

limits-assumed = This takes the last day for the step before it.

# $due (date)
limits-past = Past the time limit of { $due }; exceptions can apply.

# $due (date)
limits-ahead = The last day is { $due }.
