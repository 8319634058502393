### Numbers with their nouns.
### Used by: both

# $number (number)
units-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}

# $number (number)
units-clear-days = { $number ->
    [one] { $number } clear day
   *[other] { $number } clear days
}

# $number (number)
units-working-days = { $number ->
    [one] { $number } working day
   *[other] { $number } working days
}

# $number (number)
units-school-days = { $number ->
    [one] { $number } school day
   *[other] { $number } school days
}

# $number (number)
units-weeks = { $number ->
    [one] { $number } week
   *[other] { $number } weeks
}

# $number (number)
units-months = { $number ->
    [one] { $number } month
   *[other] { $number } months
}

# $number (number)
units-minutes = { $number ->
    [one] { $number } minute
   *[other] { $number } minutes
}

# $number (number)
units-seconds = { $number ->
    [one] { $number } second
   *[other] { $number } seconds
}

# $minutes (text) such as 120 minutes
# $seconds (text) such as 1 second
units-minutes-and-seconds = { $minutes } and { $seconds }

# $number (number)
units-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}

# Calendar days, and how many of them are working days.
# $days (number)
# $working (number)
units-days-and-working-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} ({ $working ->
    [one] { $working } working day
   *[other] { $working } working days
})

# $number (number)
units-pages = { $number ->
    [one] { $number } page
   *[other] { $number } pages
}

# $number (number)
units-issues = { $number ->
    [one] { $number } issue
   *[other] { $number } issues
}

# $number (number)
units-appendices = { $number ->
    [one] { $number } appendix
   *[other] { $number } appendices
}

# $number (number)
units-times = { $number ->
    [one] { $number } time
   *[other] { $number } times
}

# $number (number)
units-remedies = { $number ->
    [one] { $number } remedy
   *[other] { $number } remedies
}

# $minutes (number)
units-short-minutes = { $minutes } min

# $hours (number)
units-short-hours = { $hours } h

# $hours (number)
# $minutes (number)
units-hours-and-minutes = { $hours } h { $minutes } min

# $number (number)
units-bytes = { $number ->
    [one] { $number } byte
   *[other] { $number } bytes
}

# $number (number)
units-kilobytes = { $number } KB

# $number (number)
units-megabytes = { $number } MB
