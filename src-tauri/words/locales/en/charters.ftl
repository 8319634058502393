### How a charter is counted, and what its rules are called.
### Used by: rust

# $from (date)
charters-applies-from = It applies from { $from }.

# $to (date)
charters-applies-until = It applies until { $to }.

# $from (date)
# $to (date)
charters-applies = It applies from { $from } to { $to }.

charters-step-undated = No date was given for this next step, so it is never late.

# $when (text)
charters-step-due = This next step is due { $when }.

# $amount (text)
charters-counts-notice = We count from the day the invitation was sent to the meeting's day. At least { $amount } is asked for.

# $amount (text)
charters-counts-papers = We count from the day the papers came to the meeting's day. At least { $amount } is asked for.

# $from (text) a time
# $to (text) a time
charters-counts-window = The whole meeting has to lie between { $from } and { $to }, London time.

# $minutes (text)
charters-counts-length = We count from start to end. At most { $minutes } is asked for.

# $amount (text)
charters-recommends-notice = We count from the day the invitation was sent to the meeting's day. At least { $amount } is recommended.

# $amount (text)
charters-recommends-papers = We count from the day the papers came to the meeting's day. At least { $amount } is recommended.

# $minutes (text)
charters-recommends-length = We count from start to end. At most { $minutes } is recommended.

# $amount (text)
charters-rule-notice = Booked at least { $amount } ahead

# $amount (text)
charters-rule-papers = Papers { $amount } before

# $amount (text)
charters-rule-length = No longer than { $amount }

# $from (text) a time
# $to (text) a time
charters-rule-window = Between { $from } and { $to }

charters-due-not-known = Not known yet

# $exceptions (text)
charters-exceptions = Exceptions can apply: { $exceptions }

# $amount (text)
charters-words-count = The charter's own words say { $amount }, so that is what we count.

# Days from Monday to Friday, bank holidays among them.
# $amount (text)
charters-words-say-weekdays = The charter's own words say weekdays. We cannot count those here, so we count { $amount }.

# $amount (text)
charters-words-say-school-days = The charter's own words say school days. We cannot count those here, so we count { $amount }.
