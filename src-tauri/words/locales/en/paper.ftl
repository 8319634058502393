### What is printed in a bundle.
### Used by: rust

## The notice ruler

# $day (short date)
paper-ruler-last-good = { $day }: last good day

# $day (short date)
# $given (text) such as "18 days"
paper-ruler-sent = { $day }: sent, { $given }

# $day (short date)
# $given (text)
paper-ruler-papers-came = { $day }: papers came, { $given }

# Read out in place of the picture.
# $last-good (short date)
# $sent (short date)
# $meeting (short date)
# $given (text)
# $asked (number)
paper-ruler-of-sending = A line of days. Last good day { $last-good }. Sent { $sent }. Meeting { $meeting }. { $given } given, { $asked } asked for.

# Read out in place of the picture.
# $last-good (short date)
# $came (short date)
# $meeting (short date)
# $given (text)
# $asked (number)
paper-ruler-of-papers = A line of days. Last good day { $last-good }. Papers came { $came }. Meeting { $meeting }. { $given } given, { $asked } asked for.
