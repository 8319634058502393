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

## Checks of meetings, in figures

paper-no-checks = No invitation in this record could be checked. The record holds no meeting with a charter chosen.

# Meetings were held up beside another council's charter, or beside recommendations, alone.
paper-no-own-charter = No meeting could be checked against a charter of this council. So nothing is counted here.

paper-compared = Beside another council’s charter

paper-compared-lead = These meetings were held up beside another council’s charter. It does not bind this council, so nothing here is counted.

paper-recommended = What was recommended

paper-recommended-lead = These are recommendations. Nobody is bound to them, so nothing here is counted.

paper-whose-not-known = Nobody has said whether the charter is this council’s own.

# $meetings (text) such as "annual reviews"
paper-notice-days = Days from the invitation to the meeting: { $meetings }

# $meetings (text)
paper-notice-clear-days = Clear days from the invitation to the meeting: { $meetings }

# $meetings (text)
paper-notice-working-days = Working days from the invitation to the meeting: { $meetings }
