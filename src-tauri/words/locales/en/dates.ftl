### Dates, times and lists.
### Used by: both

# $weekday (number) 1 is Monday
# $day (number)
# $month (number)
# $year (text)
dates-long = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }

# $day (number)
# $month (number)
dates-short = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

# $month (number)
# $year (text)
dates-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }

# A time before noon.
# $clock (text) such as 9.30
dates-morning = { $clock }am

# A time after noon.
# $clock (text) such as 9.30
dates-afternoon = { $clock }pm

# A time that is not on the minute.
# $time (text) such as 9.30am
# $seconds (text) such as 5 seconds
dates-with-seconds = { $time } and { $seconds }

dates-noon = 12 noon

dates-midnight = 12 midnight

# The last two parts of a list.
# $before (text)
# $last (text)
dates-list-last = { $before } and { $last }

# One more part of a list that goes on.
# $before (text)
# $next (text)
dates-list-more = { $before }, { $next }

dates-undated = with no date

# $when (text) a month or a year
dates-in = in { $when }

# $from (date)
# $to (date)
dates-between = between { $from } and { $to }

dates-no-date = no date

# $month (number)
# $year (text)
dates-full-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

# $from (date)
# $to (date)
dates-from-to = { $from } to { $to }

# $day (date)
# $time (time)
dates-day-and-time = { $day }, { $time }
